import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger, type WorkerOptions } from '@temporalio/worker'

type WebpackConfig = NonNullable<NonNullable<WorkerOptions['bundlerOptions']>['webpackConfigHook']>

/** Resolves TypeScript sources whose imports end in .js and whose rooms are reached by `#…/…`. */
const fromSources: WebpackConfig = config => ({
  ...config,
  resolve: {
    ...config.resolve,
    extensionAlias: { '.js': ['.ts', '.js'] },
    conditionNames: ['source', 'import', 'module', 'require', 'node', 'default'],
  },
})

/**
 * The workflow code as one script.
 * @param workflowsPath file that exports the workflows, TypeScript or built JavaScript
 */
export async function bundleWorkflows(workflowsPath: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    logger: new DefaultLogger('WARN'),
    ...(workflowsPath.endsWith('.ts') ? { webpackConfigHook: fromSources } : {}),
  })
  return code
}

/**
 * Bundles once for all processes that ask with the same sources: the script lies in a file under a
 * hash of them.
 * @param root folder of the repository
 * @returns path of the script
 */
export async function sharedBundle(root: string, workflowsPath: string): Promise<string> {
  const folder = join(root, 'node_modules', '.cache', 'xinpei')
  const path = join(folder, `workflows-${await hashOfSources(root, workflowsPath)}.js`)
  if (existsSync(path)) return path
  await mkdir(folder, { recursive: true })
  const half = `${path}.${String(process.pid)}`
  await writeFile(half, await bundleWorkflows(workflowsPath))
  await rename(half, path)
  return path
}

async function hashOfSources(root: string, workflowsPath: string): Promise<string> {
  const hash = createHash('sha256').update(workflowsPath)
  const patterns = ['workflows/**/*.ts', 'libs/procedure/**/*.ts', 'libs/domain/**/*.ts']
  const files: string[] = []
  for await (const file of glob([...patterns, 'package-lock.json'], { cwd: root })) files.push(file)
  for (const file of files.toSorted()) {
    hash.update(file).update(await readFile(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
