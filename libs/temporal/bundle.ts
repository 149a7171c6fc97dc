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

/** Where the workflows and what they are made of lie. */
export interface BundleSources {
  /** Folder of `workflows/`, `libs/procedure/` and `libs/domain/`: the repository, or its build. */
  readonly root: string
  readonly extension: 'ts' | 'js'
  /** Folder in which the script is kept. */
  readonly into: string
}

/**
 * Bundles once for all processes that ask with the same sources: the script lies in a file under a
 * hash of them.
 * @returns path of the script
 */
export async function sharedBundle({ root, extension, into }: BundleSources): Promise<string> {
  const path = join(into, `workflows-${await hashOfSources(root, extension)}.cjs`)
  if (existsSync(path)) return path
  await mkdir(into, { recursive: true })
  const half = `${path}.${String(process.pid)}`
  await writeFile(half, await bundleWorkflows(join(root, 'workflows', `index.${extension}`)))
  await rename(half, path)
  return path
}

async function hashOfSources(root: string, extension: string): Promise<string> {
  const hash = createHash('sha256').update(extension)
  const folders = ['workflows', 'libs/procedure', 'libs/domain']
  const patterns = folders.map(folder => `${folder}/**/*.${extension}`)
  const files: string[] = []
  for await (const file of glob(patterns, { cwd: root })) files.push(file)
  for (const file of files.toSorted()) {
    hash.update(file).update(await readFile(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
