import { expect, test } from 'vitest'
import { kept } from '#tests/support/everything-read.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { ask, type Column, columns } from './people.ts'
import { answered, expected } from './row.ts'
import { allRoutes, type Route, rowOf, useMatrix } from './world.ts'

const { cookieFor, urlOf } = useMatrix()
const acting = allRoutes
	.filter(({ acts }) => acts)
	// Last, since it ends the sessions.
	.sort((one, other) => Number(one.name === 'sign-out') - Number(other.name === 'sign-out'))

const send = (route: Route, column: Column) =>
	ask(`${urlOf(route)}${route.isIndex ? '?index' : ''}`, cookieFor(column), rowOf(route).form ?? {})

const isStranger = (column: Column) => column === 'out' || column === 'half' || column.startsWith('foreign')

test.each(acting.map((route) => [route.name, route] as const))(
	'a form sent to %s is answered to everybody as it is theirs',
	async (_, route) => {
		const statuses = new Map<Column, number>(columns.map((column) => [column, 0]))
		const pages = new Map<number, string>()
		const own = Object.fromEntries((rowOf(route).own ?? []).map((name) => [name, '']))
		const before = await kept()
		for (const column of columns.filter(isStranger)) {
			const { status, location, text } = await send(route, column)
			statuses.set(column, status)
			pages.set(status, text)
			if (column === 'out' && status === 307) expect(location).toMatch(/^\/sign-in\?resume=/)
			if (column === 'half' && status === 307) expect(location).toMatch(/^\/sign-in\/factor\?resume=/)
		}
		expect({ ...(await kept()), ...own }, 'what strangers sent has changed something').toEqual({
			...before,
			...own,
		})
		for (const column of columns.filter((one) => !isStranger(one))) {
			const { status, text } = await send(route, column)
			statuses.set(column, status)
			pages.set(status, text)
		}
		for (const [status, page] of pages) expect(await faultsIn(page), `the page of ${status}`).toEqual([])
		expect(answered(statuses)).toEqual(expected(rowOf(route).post))
	},
)
