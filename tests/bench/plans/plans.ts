import pg from 'pg'
import type { Options } from '../options.ts'
import { countWorld } from '../pages/measure.ts'
import type { Page } from '../pages/readers.ts'
import { openWorld } from '../world/world.ts'
import { type Explained, explain, findGrowing, type Growing, type Scan, withSight } from './explain.ts'

const SIZE = 100_000
const WORST = 15
const WIDTH = 160

type Found = Explained & { pages: Set<Page> }

const namesOf = (scans: Scan[]) => [...new Set(scans.map(({ read }) => read))].join(', ')
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, WIDTH)

/**
 * `npm run bench -- plans`: explains every statement of every page on a large world, and fails if one reads a growing
 * table as a whole. The same text is explained once for each role, since its policies differ.
 */
export async function plans({ sizes, in: folder, chosen }: Options): Promise<boolean> {
	const world = await openWorld({ size: sizes[0] ?? SIZE, folder })
	const client = new pg.Client(world.url)
	try {
		const { counted } = await countWorld(world, { only: chosen })
		await client.connect()
		const growing = await findGrowing(client)
		const found = new Map<string, Found>()
		for (const { page, reader, executed } of counted)
			for (const [statement, sight] of withSight(executed)) {
				const known = found.get(`${reader} ${statement.text}`)
				if (known) known.pages.add(page)
				else {
					const explained = await explain(client, statement, sight).catch((error) => {
						console.log(`Not explained: ${error.message}: ${oneLine(statement.text)}`)
					})
					if (explained) found.set(`${reader} ${statement.text}`, { ...explained, pages: new Set([page]) })
				}
			}
		return report(found, growing)
	} finally {
		await client.end()
		await world.stop()
	}
}

/** Prints the scans of growing tables and the statements of the highest cost; returns whether there is no scan. */
function report(found: Map<string, Found>, { tables, isLarge }: Growing): boolean {
	const lines = [...found].map(([key, one]) => ({
		...one,
		reader: key.split(' ')[0],
		scans: one.scans.filter(({ table, read }) => tables.has(table) && isLarge(read)),
	}))
	console.log(`Growing tables: ${[...tables].sort().join(', ')}`)
	const whole = lines.filter((line) => line.scans.length > 0)
	const isKnown = ({ pages }: (typeof lines)[number]) => [...pages].every(({ readsAll }) => readsAll)
	const scans = whole.filter((line) => !isKnown(line))
	const describe = ({ reader, pages, cost, text }: (typeof lines)[number]) =>
		`cost ${Math.round(cost)}, ${reader}, ${[...pages].map(({ name }) => name).join('; ')}\n\t${oneLine(text)}`
	console.log(`\n${scans.length} of ${lines.length} statements read a growing table as a whole`)
	for (const line of scans) console.log(`${namesOf(line.scans)}: ${describe(line)}`)
	const reasons = new Map(
		whole.filter(isKnown).flatMap(({ pages }) => [...pages].map((page) => [page.name, page.readsAll])),
	)
	for (const [name, why] of reasons) console.log(`${name} reads all: ${why}`)
	console.log('\nThe statements of the highest cost:')
	for (const line of lines.sort((one, other) => other.cost - one.cost).slice(0, WORST))
		console.log(describe(line))
	return scans.length === 0
}
