import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from './read.ts'

/** Statements that skip rows, each with the reason why it does not take longer the more is stored. */
const exceptions: Record<string, string> = {
	'app/domain/retention/classes/drafts.server.ts':
		'skips none: it keeps the planner from joining the two parts',
	'app/domain/sample-inbox/list-sample-mail.server.ts': 'the inbox of the sample world, which does not grow',
	'app/domain/submissions/get-changes.server.ts': 'the version before the last one of a single request',
}

const sources = ['app/domain', 'app/queue', 'app/commands', 'app/platform', 'workflows'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => `${folder}/${name}`),
)

/** Of SQL, of Kysely, of Prisma. */
const skipping = /\boffset (\$\{|\d|:)|\.offset\(|\bskip: (?!Duplicates)/i

test('a list goes on from the last row of the page before, and skips none', () => {
	expect(sources.length).toBeGreaterThan(500)
	expect(sources.filter((path) => skipping.test(read(path))).sort()).toEqual(Object.keys(exceptions))
})
