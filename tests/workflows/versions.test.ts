import { describe, expect, test } from 'vitest'
import { setup } from 'xstate'
import * as z from 'zod'
import { rollingReport, versionsReport } from '#app/commands/versions-report.ts'
import { defineWorkflow } from '#workflows/engine/engine.ts'
import { standingOf } from '#workflows/engine/replay.ts'
import { workflows } from './workflows.ts'

type Old = { value: string; context: object }
const renamed = (stored: unknown) => {
	// What an upgrade is given has the shape that the version before it stored.
	const { value, context } = stored as Old
	return { value: value === 'ajar' ? 'opened' : value, context: { ...context, seats: 0 } }
}
const room = defineWorkflow({
	machine: setup({
		// XState reads the types of a machine from such values, which are never used.
		types: { context: {} as { seats: number }, events: {} as { type: 'open' } },
	}).createMachine({
		id: 'room',
		context: { seats: 0 },
		initial: 'closed',
		states: { closed: { on: { open: 'opened' } }, opened: {} },
	}),
	context: z.strictObject({ seats: z.int() }),
	permissions: { open: { roles: ['system'] } },
	upgrades: [renamed],
})

describe('what an older chart stored', () => {
	test.each([
		[{ value: 'closed', context: {} }, 1, { standing: 'upgradable', state: 'closed', running: true }],
		[{ value: 'ajar', context: {} }, 1, { standing: 'upgradable', state: 'opened', running: false }],
		[{ value: 'gone', context: {} }, 1, { standing: 'unreadable', state: null, running: true }],
		[{ value: 'ajar', context: { seats: 0 } }, 2, { standing: 'unreadable', state: null, running: true }],
		[{ value: 'opened', context: { seats: 0 } }, 2, { standing: 'current', state: 'opened', running: false }],
		[{ value: 'opened', context: { seats: 0 } }, 3, { standing: 'unreadable', state: null, running: true }],
		[null, 1, { standing: 'unreadable', state: null, running: true }],
	])('%j by version %d', (stored, version, standing) => {
		expect(standingOf(room, stored, version)).toEqual(standing)
	})
})

test.each(workflows)(
	'every state of the $name is one of its chart, and those with a next step are running',
	({ workflow, contexts }) => {
		const context = Object.values(contexts)[0]
		const told = workflow.states.map((value) => standingOf(workflow, { value, context }, workflow.version))
		expect(told.every(({ standing }) => standing === 'current')).toBe(true)
		expect(told.map(({ running }) => running)).toEqual(
			workflow.states.map((value) => (workflow.machine.states[value]?.ownEvents ?? []).length > 0),
		)
	},
)

describe('the report', () => {
	const row = { chart: 'need', id: 'n1', storedState: 'ajar', storedVersion: 1, version: 2 }
	const upgraded = { ...row, standing: 'upgradable', state: 'opened', running: true } as const

	test('lists what is upgraded and counts what has ended', () => {
		const ended = { ...upgraded, id: 'n2', running: false }
		const { text, exitCode } = versionsReport({ checked: 9, rows: [upgraded, ended] })
		expect(exitCode).toBe(0)
		expect(text).toContain('need n1, stored by version 1 (now 2): "ajar" becomes "opened"')
		expect(text).toContain('1 that have ended')
		expect(text).not.toContain('n2')
	})

	test('ends with 1 when one has no equivalent', () => {
		const lost = { ...row, id: 'n3', standing: 'unreadable', state: null, running: true } as const
		const { text, exitCode } = versionsReport({ checked: 9, rows: [upgraded, lost] })
		expect(exitCode).toBe(1)
		expect(text).toContain('NO EQUIVALENT  need n3')
	})
})

describe('whether an upgrade may roll', () => {
	const borne = {
		name: '20261202000000_more',
		stopsOlder: false,
		waivers: [{ finding: 'drops column need.old', verdict: 'borne', reason: 'Nothing reads it.' }],
	} as const
	const stops = {
		name: '20261203000000_less',
		stopsOlder: true,
		waivers: [{ finding: 'changes type of need.amount', verdict: 'stops', reason: 'It would be rounded.' }],
	} as const

	test('it may when every migration leaves older releases going', () => {
		expect(rollingReport([borne])).toContain('needs 1 migration. The upgrade may roll')
	})

	test('it may not when one stops them, which is named with its reason', () => {
		const text = rollingReport([borne, stops])
		expect(text).toContain('needs 2 migrations. The upgrade MAY NOT ROLL')
		expect(text).toContain('20261203000000_less: changes type of need.amount. It would be rounded.')
		expect(text).not.toContain('drops column')
	})

	test('it may not from a release of which this is not known', () => {
		expect(rollingReport([{ name: '20261101000000_first', stopsOlder: true, waivers: [] }])).toContain(
			'20261101000000_first: was made before older releases were considered',
		)
	})

	test('without a migration processes are exchanged one by one', () => {
		expect(rollingReport([])).toContain('needs no migration')
	})
})
