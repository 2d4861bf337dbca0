import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { isOneOf } from '#workflows/names.ts'
import { actingRoles, roles } from '#workflows/roles.ts'

// Code asks for an ability, never for a role: a new role would silently be left out. What each role may do stands in
// workflows/abilities.ts, what its posts state in workflows/post-facts.ts; both do not compile without a role. A role as
// data (`role: 'donor'` of a row that is looked up or written, the key of a table by role) stays where it is.

const seeAbilities =
	"take an ability of workflows/abilities.ts: may(actor, 'draftRequests'), requireAbility, inPost, rolesThat; isSystem of workflows/roles.ts"

const isRole = (node: ts.Node): node is ts.StringLiteralLike =>
	ts.isStringLiteralLike(node) && isOneOf(actingRoles, node.text)

/** Drops what changes only the type: `(['donor'] as const)`. */
function bare(node: ts.Expression): ts.Expression {
	const isWrapped =
		ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
	return isWrapped ? bare(node.expression) : node
}

/** What is called a role: `role`, `actorRole`, `post.role`. */
const namesRole = (node: ts.Expression) =>
	/(^|\.)(role|\w+Role)$/.test(bare(node).getText().replaceAll('?.', '.'))

const isEquality = ({ kind }: ts.Node) =>
	[
		ts.SyntaxKind.EqualsEqualsEqualsToken,
		ts.SyntaxKind.ExclamationEqualsEqualsToken,
		ts.SyntaxKind.EqualsEqualsToken,
		ts.SyntaxKind.ExclamationEqualsToken,
	].includes(kind)

/** A list of roles and nothing else; lists of columns or parties, such as `['drafter', 'officer']`, are none. */
const isListOfRoles = (node: ts.ArrayLiteralExpression) => {
	const named = node.elements.map(bare).filter((each) => !ts.isSpreadElement(each))
	return named.length > 0 && named.every(isRole) && !isOfOtherVocabulary(node)
}

/** Recipients by party, and who sees a published figure, have names of their own that are partly the same. */
const isOfOtherVocabulary = ({ parent }: ts.Node) =>
	ts.isPropertyAssignment(parent) &&
	!/role|reader|writer|who|^(to|in|notIn|not)$/i.test(parent.name.getText())

const asks = /^(requireAbility|inPost|\w*[rR]oles\.(has|includes))$/

/** The roles that the code of a source names to decide something, each with its line. */
function literalsIn(path: string, text: string): string[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
	const found: string[] = []
	const add = (node: ts.StringLiteralLike) =>
		found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text}`)
	const look = (node: ts.Node) => {
		if (ts.isBinaryExpression(node) && isEquality(node.operatorToken)) {
			const [left, right] = [bare(node.left), bare(node.right)]
			if (isRole(right) && namesRole(left)) add(right)
			if (isRole(left) && namesRole(right)) add(left)
		}
		if (ts.isCaseClause(node) && isRole(node.expression) && namesRole(node.parent.parent.expression))
			add(node.expression)
		if (ts.isArrayLiteralExpression(node) && isListOfRoles(node))
			node.elements.map(bare).filter(isRole).forEach(add)
		if (ts.isCallExpression(node) && asks.test(node.expression.getText()))
			node.arguments.map(bare).filter(isRole).forEach(add)
		ts.forEachChild(node, look)
	}
	look(source)
	return found
}

test('no code of the application decides by the name of a role', () => {
	const named = readdirSync('app', { recursive: true, encoding: 'utf8' })
		// Examples of components show people of some role.
		.filter((name) => /\.tsx?$/.test(name) && !/^routes\/dev\./.test(name))
		.map((name) => join('app', name))
		.flatMap((path) => literalsIn(path, readFileSync(path, 'utf8')))
	expect(named, seeAbilities).toEqual([])
})

test('a role that is named to decide something is found', () => {
	const [first = '', second = ''] = roles
	const planted = [
		`if (actor.role === '${first}') go()`,
		`const isOther = '${first}' !== post?.role`,
		`const readers = ['${first}', '${second}'] as const`,
		`const known = new Set<string>(['${first}'])`,
		`requireAbility(actor, '${first}')`,
		`switch (actor.role) { case '${first}': go() }`,
		`const list = { readers: [...others, '${first}'] }`,
		`if (roles.has('${first}')) go()`,
		`const where = { role: { in: ['${first}'] } }`,
		"if (actor.role === 'system') go()",
	]
	expect(literalsIn('planted.ts', planted.join('\n'))).toEqual([
		`planted.ts:1 ${first}`,
		`planted.ts:2 ${first}`,
		`planted.ts:3 ${first}`,
		`planted.ts:3 ${second}`,
		...[4, 5, 6, 7, 8, 9].map((line) => `planted.ts:${line} ${first}`),
		'planted.ts:10 system',
	])
})

test('a role that is data, and what only has the name of a role, may stand', () => {
	const [name = ''] = roles
	const allowed = [
		`const where = { role: '${name}', suspendedAt: null }`,
		`const viewers: Record<Role, Viewer> = { ${name}: '${name}' }`,
		`if (party === '${name}') go()`,
		`const columns = ['title', '${name}']`,
		`may(actor, 'draftRequests')`,
	]
	expect(literalsIn('allowed.ts', allowed.join('\n'))).toEqual([])
})
