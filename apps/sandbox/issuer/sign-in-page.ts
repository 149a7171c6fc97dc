import type { DemonstrationPerson } from './person.js'

/** The one page of the issuer: who do you want to be? Chinese first, as everything here. */
export function signInPage(uid: string, persons: readonly DemonstrationPerson[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>信培 · 演示登录</title>
<style>
  body { font: 16px/1.6 "Noto Sans SC", system-ui, sans-serif; max-width: 46rem; margin: 3rem auto;
         padding: 0 1rem; color: #1f2329; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } p { color: #5c6470; }
  form { display: grid; gap: .5rem; }
  button { font: inherit; text-align: left; padding: .6rem 1rem; border: 1px solid #c9ced6;
           border-radius: .4rem; background: #fff; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #1f5fbf; outline: 2px solid #1f5fbf33; }
  small { display: block; color: #5c6470; }
</style>
<h1>以谁的身份登录？ <small lang="en">Whom do you want to be?</small></h1>
<p>演示人员，均属虚构，不对应任何真实个人。 <span lang="en">Demonstration people; they are nobody.</span></p>
<form method="post" action="/sign-in/${escaped(uid)}">
${persons.map(button).join('\n')}
</form>
<h2>还没有登记的供应商 <small lang="en">A supplier nobody here knows yet</small></h2>
<form method="post" action="/sign-in/${escaped(uid)}">
  <button name="newcomer" value="training-institution">开立账户：培训机构
    <small lang="en">open an account: training institution</small></button>
  <button name="newcomer" value="assessment-body">开立账户：评价机构
    <small lang="en">open an account: assessment body</small></button>
</form>
</html>`
}

function button({ id, name, roles, institutionName }: DemonstrationPerson): string {
  const place = institutionName === undefined ? '' : ` · ${escaped(institutionName)}`
  const parts = `<small>${escaped(roles.join(', '))}${place}</small>`
  return `  <button name="person" value="${escaped(id)}">${escaped(name)}${parts}</button>`
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, mark => marks[mark] ?? mark)
