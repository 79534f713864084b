import ts from 'typescript'

/** Attributes that people read or hear. */
const spoken = new Set([
  ...['label', 'title', 'alt', 'placeholder', 'heading', 'hint', 'legend', 'caption', 'text', 'error', 'summary'],
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'aria-placeholder'],
])

/**
 * The words for people that stand in code, as `path:line: words`: text between tags, what a tag shows or a spoken
 * attribute says by a literal, and any literal that reads as a sentence. What a bug is thrown with is for the log.
 */
export function spokenWords({ path, text }: { readonly path: string; readonly text: string }): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const tell = (node: ts.Node, words: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    found.push(`${path}:${line + 1}: ${words.trim()}`)
  }
  const visit = (node: ts.Node) => {
    if (ts.isThrowStatement(node)) return
    if (ts.isJsxText(node) && hasWords(node.text)) tell(node, node.text)
    const literal = literalOf(node)
    if (literal !== null && (isSentence(literal) || (isShown(node) && hasWords(literal)))) tell(node, literal)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What a literal says, the filled in parts of a template left out; null for what is none. */
function literalOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map((s) => s.literal)].map((p) => p.text).join(' ')
  return null
}

/** A literal that a page shows as it stands: alone, or as one of several, between tags or in a spoken attribute. */
function isShown(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return spoken.has(parent.name.getText())
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isShown(parent) : true
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent)
  if (ts.isParenthesizedExpression(parent)) return isShown(parent)
  return ts.isBinaryExpression(parent) && joins.has(parent.operatorToken.kind) && isShown(parent)
}

const joins = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
])

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text)

/** It begins with a capital, has three words or more, and none of them is of a machine. */
const isSentence = (text: string): boolean =>
  /^\s*\p{Lu}[\p{L}’']*(?:,? +[\p{L}\d’',]+){2,}[\s\p{L}\d’',.?!:;()-]*$/u.test(text)
