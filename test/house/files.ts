import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

type SourceFile = { readonly path: string; readonly text: string; readonly lines: number }

/** The source files of some folders, by their path from the root. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/planted/'))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text, lines: text.trimEnd().split('\n').length }
    })
}

/** Every `value as Type` in a file, but not `as const`. */
export function typeAssertions({ path, text }: Pick<SourceFile, 'path' | 'text'>): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    const asserts = ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)
    if (asserts || ts.isTypeAssertionExpression(node)) found.push(`${path}: ${node.getText(source)}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
