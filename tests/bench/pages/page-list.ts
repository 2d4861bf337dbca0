import type pg from 'pg'
import { deliveryPages } from './delivery-pages.ts'
import { listPages } from './list-pages.ts'
import { officePages } from './office-pages.ts'
import { type Places, placesSql, stories } from './places.ts'
import type { Page } from './readers.ts'
import { recordPages } from './record-pages.ts'

/** Every page that is measured; `tests/bench/budget/budget.test.ts` looks for those that were forgotten. */
export async function findPages(client: pg.Client): Promise<Page[]> {
	const at = await findPlaces(client)
	return [...listPages, ...recordPages(at), ...deliveryPages(at), ...officePages(at)]
}

/** Errors: a record of the measured pages is not in the world. */
async function findPlaces(client: pg.Client): Promise<Places> {
	const keys = stories.map((story) => `sample/${story}`)
	const [at] = (await client.query<Places>(placesSql, [keys])).rows
	if (!at || Object.values<string | null>(at).includes(null))
		throw new Error(`The sample world has not the records of the measured pages: ${JSON.stringify(at)}`)
	return at
}
