import { beforeAll } from 'vitest'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { seal } from '#app/platform/keys/sealed.server.ts'
import { sampleFactorSecret } from '#prisma/seed/sample-accounts.ts'
import { addPerson } from '#tests/support/more-people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { addressOf, routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { namesOf } from '#workflows/names.ts'
import { makeFixtures } from './fixtures.ts'
import { type Column, half, otherDonor, people } from './people.ts'
import type { Ids, Row } from './row.ts'
import { table } from './table.ts'

/** Signs every column in once; `out` has no person. */
function useColumns() {
	const cookies = new Map<Column, string>([['out', '']])
	addPerson(half)
	addPerson(otherDonor)
	beforeAll(async () => {
		await signInDatabase().person.updateMany({ where: { id: 'otherDonor' }, data: { donor: 'donor.south' } })
		for (const column of namesOf(people)) cookies.set(column, await cookieOf(people[column]))
		await signInDatabase().session.updateMany({ where: { userId: 'half' }, data: { factorAt: null } })
		await signInDatabase().factor.create({
			data: {
				id: newId(),
				personId: 'half',
				secret: seal(sampleFactorSecret),
				createdAt: new Date(),
				confirmedAt: new Date(),
			},
		})
	})
	return (column: Column) => cookies.get(column) ?? ''
}

type Module = { loader?: unknown; action?: unknown; default?: unknown }
const modules = import.meta.glob<Module>('../../app/routes/**/*.{ts,tsx}')

/** Every route with its abilities: loader, action, page. */
export const allRoutes = await Promise.all(
	routes.map(async ({ id, path, file, index }) => {
		const { loader, action, default: page } = (await modules[`../../app/${file}`]?.()) ?? {}
		const can = { loads: Boolean(loader ?? page), acts: Boolean(action), isPage: Boolean(page) }
		return { id, name: id.replace('routes/', ''), path, isIndex: Boolean(index), ...can }
	}),
)
export type Route = (typeof allRoutes)[number]

export const rowOf = ({ name }: Route): Row => table[name] ?? {}

/** Starts the application on its own port, with one row of everything for Ghana and all columns signed in. */
export function useMatrix() {
	useWorld()
	const cookieFor = useColumns()
	const app = useWholeApp()
	let things: Record<string, Ids>
	beforeAll(async () => {
		things = await makeFixtures()
	})
	/** Returns the address of a route with the ids of its row; with `madeUp`, ids that do not exist. */
	const urlOf = (route: Route, madeUp = (id: string) => id) => {
		const { of = 'nothing', at = {} } = rowOf(route)
		const path = addressOf(route.path, (name) => at[name] ?? madeUp(things[of]?.[name] ?? 'none'))
		return `${app.address}${path}`
	}
	return { cookieFor, urlOf }
}
