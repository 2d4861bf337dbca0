import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A column that a statement in SQL returns under a name whose asserted type has no null. */
export type AssertedColumn = { file: string; name: string; column: string; tables: readonly string[] }

const root = new URL('../../', import.meta.url).pathname

const sources = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
		.map((name) => join(folder, name))

/**
 * The plain columns of every statement in SQL under `folder` whose rows have an asserted type without null: `sql<Row>`,
 * `$queryRaw<Row[]>`. The type is written there or in the same file. What is computed of a column is left out.
 */
export function assertedColumns(folder: string): AssertedColumn[] {
	return sources(folder).flatMap((file) => {
		const source = ts.createSourceFile(
			file,
			readFileSync(join(root, file), 'utf8'),
			ts.ScriptTarget.Latest,
			true,
		)
		const aliases = new Map<string, ts.TypeNode>()
		const found: AssertedColumn[] = []
		const visit = (node: ts.Node) => {
			if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type)
			if (ts.isTaggedTemplateExpression(node)) found.push(...columnsOf(file, node, aliases))
			ts.forEachChild(node, visit)
		}
		ts.forEachChild(source, (node) => {
			if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type)
		})
		visit(source)
		return found
	})
}

function columnsOf(file: string, node: ts.TaggedTemplateExpression, aliases: Map<string, ts.TypeNode>) {
	const row = rowOf(node.typeArguments?.[0], aliases)
	if (!row) return []
	// What is put in is no column: a value, or a part of a statement that is written elsewhere.
	const text = node.template.getText().replace(/\$\{[^}]*\}/g, '?')
	return row.members.flatMap((member): AssertedColumn[] => {
		if (!ts.isPropertySignature(member) || member.questionToken || !member.type) return []
		if (/\bnull\b|\bunknown\b/.test(member.type.getText())) return []
		const name = member.name.getText().replaceAll(/['"]/g, '')
		const [, qualifier, renamed, column = renamed] = plainColumn(name).exec(text) ?? []
		if (!column || isKnown(text, column)) return []
		return [{ file, name, column, tables: tablesIn(text, qualifier) }]
	})
}

/** The literal of the members of a row, through aliases of the same file and the brackets of an array. */
function rowOf(
	type: ts.TypeNode | undefined,
	aliases: Map<string, ts.TypeNode>,
): ts.TypeLiteralNode | undefined {
	if (!type) return undefined
	if (ts.isTypeLiteralNode(type)) return type
	if (ts.isArrayTypeNode(type)) return rowOf(type.elementType, aliases)
	if (ts.isTypeReferenceNode(type)) return rowOf(aliases.get(type.typeName.getText()), aliases)
	return undefined
}

/** `t.state_iso3 as "stateIso3"`, or `id`, between the commas of what is selected or returned. */
const plainColumn = (name: string) =>
	new RegExp(
		`(?:\\bselect|\\breturning|,)\\s+(?:distinct\\s+)?(?:(\\w+)\\.)?(?:(\\w+)(?=\\s+as\\s+"?${name}"?\\b)|(${name})(?=\\s*(?:,|\\bfrom\\b|\`)))`,
	)

/** A condition that leaves out rows without it. */
const isKnown = (text: string, column: string) =>
	new RegExp(`\\b${column} is not null|\\b${column} *(?:=|<|>|<=|>=|like) `).test(text)

function tablesIn(text: string, qualifier: string | undefined): string[] {
	const tables = [...text.matchAll(/\b(?:from|join|update|into)\s+(\w+)(?:\s+as)?(?:\s+(\w+))?/g)]
	return tables
		.filter(([, table, alias]) => !qualifier || alias === qualifier || table === qualifier)
		.map(([, table = '']) => table)
}
