import type pg from 'pg'
import { deliveryPages } from './delivery-pages.ts'
import { listPages } from './list-pages.ts'
import { officePages } from './office-pages.ts'
import { findPlaces } from './places.ts'
import type { Page } from './readers.ts'
import { recordPages } from './record-pages.ts'

/** Every page that is measured; `tests/bench/budget/budget.test.ts` looks for those that were forgotten. */
export async function findPages(client: pg.Client): Promise<Page[]> {
	const at = await findPlaces(client)
	return [...listPages, ...recordPages(at), ...deliveryPages(at), ...officePages(at)]
}
