import { readdirSync } from 'node:fs'
import { read } from './read.ts'

const left = new Set(['node_modules', 'build', 'data', '.git', 'generated', '.artifacts'])

function documentsBelow(folder: string): string[] {
	return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
		const path = folder ? `${folder}/${entry.name}` : entry.name
		if (entry.isDirectory()) return left.has(entry.name) ? [] : documentsBelow(path)
		return path.endsWith('.md') ? [path] : []
	})
}

/** Every document of the project, by its path from the root. */
export const documents = documentsBelow('').map((path) => ({ path, text: read(path) }))

/** Returns the part of a document from one heading to the next. */
export const section = (text: string, title: string) =>
	text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''

/** Returns the rows of the tables in a text, without their heads, as cells. */
export const tableRows = (text: string): string[][] =>
	text
		.split('\n')
		.filter((line, at, all) => line.startsWith('| ') && !/^\|-/.test(all[at + 1] ?? ''))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		)
