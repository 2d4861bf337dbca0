import { beforeAll } from 'vitest'
import { addressOf, routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { useColumns } from './people.ts'
import type { Row } from './row.ts'
import { table } from './table.ts'
import { type Ids, makeThings } from './things.ts'

type Module = { loader?: unknown; action?: unknown; default?: unknown }
const modules = import.meta.glob<Module>('../../app/routes/**/*.{ts,tsx}')

/** Every route of the product with what it can: load, act, be a page. */
export const allRoutes = await Promise.all(
	routes.map(async ({ id, path, file, index }) => {
		const { loader, action, default: page } = (await modules[`../../app/${file}`]?.()) ?? {}
		const can = { loads: Boolean(loader ?? page), acts: Boolean(action), isPage: Boolean(page) }
		return { id, name: id.replace('routes/', ''), path, isIndex: Boolean(index), ...can }
	}),
)
export type Route = (typeof allRoutes)[number]

export const rowOf = ({ name }: Route): Row => table[name] ?? {}

/** The product on a port of its own, with one of everything of Ghana in it and everybody signed in who asks for it. */
export function useMatrix() {
	useWorld()
	const cookieFor = useColumns()
	const app = useWholeApp()
	let things: Record<string, Ids>
	beforeAll(async () => {
		things = await makeThings()
	})
	/** The address of a route with the ids of its row; with `madeUp` no id in it is anybody's. */
	const urlOf = (route: Route, madeUp = (id: string) => id) => {
		const { of = 'nothing', at = {} } = rowOf(route)
		const path = addressOf(route.path, (name) => at[name] ?? madeUp(things[of]?.[name] ?? 'none'))
		return `${app.address}${path}`
	}
	return { cookieFor, urlOf }
}
