import type { Permission } from '#workflows/engine/engine.ts'
import type { Facts } from './facts.ts'

type RecordAct = {
	chart: string
	/** The status of the chart in which it comes before the next step. */
	status: string
	isDone: (facts: Facts) => boolean
	permission: Permission
}

/**
 * Acts on the records of a delivery that come before the next step. They are no steps of its chart: what they state is a
 * record of its own.
 */
const recordActs: Readonly<Record<string, RecordAct>> = {
	/** UNODC signs the handover, then the State. */
	signForOffice: {
		chart: 'equipment',
		status: 'inspected',
		isDone: ({ signedForOffice }) => signedForOffice,
		permission: { roles: ['programmeManager'], when: ['ownProgramme'] },
	},
}

/** Returns the acts on records that come before the next step of a chart in this status. */
export const actsIn = (chart: string, status: string) =>
	Object.entries(recordActs)
		.filter(([, act]) => act.chart === chart && act.status === status)
		.map(([type, act]) => ({ ...act, type }))
