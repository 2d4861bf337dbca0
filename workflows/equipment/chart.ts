import { and, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, effects, tell } from '../effects.ts'
import { checkMonths, type EquipmentEvent } from './events.ts'

export const equipmentContext = z.strictObject({
	/** Whether the State has a specification to sign off. */
	shared: z.boolean(),
	/** How many of the checks have been made, in their order. */
	checks: z.int().min(0).max(checkMonths.length),
})

const fail = { target: 'failed', actions: cause('failNeed') } as const
const specificationShared = tell(['drafter', 'focalPoints'], 'specificationToSignOff')
const recordCheck = {
	guard: and(['checksLeft', 'isNextCheck']),
	target: 'checks',
	actions: ['countCheck', tell(['drafter', 'focalPoints'], 'checkRecorded')],
} as const

/** Goods, from the specification to the check after twelve months. */
export const equipmentChart = setup({
	types: { context: {} as z.infer<typeof equipmentContext>, events: {} as EquipmentEvent },
	actions: {
		...effects,
		markShared: assign({ shared: true }),
		countCheck: assign({ checks: ({ context }) => context.checks + 1 }),
	},
	guards: {
		shared: ({ context }) => context.shared,
		checksLeft: ({ context }) => context.checks < checkMonths.length,
		isNextCheck: ({ context, event }) =>
			event.type === 'recordCheck' && event.month === checkMonths[context.checks],
		allChecked: ({ context }) => context.checks === checkMonths.length,
	},
}).createMachine({
	id: 'equipment',
	context: { shared: false, checks: 0 },
	initial: 'specification',
	states: {
		specification: {
			on: {
				shareSpecification: [
					{ guard: 'shared', actions: specificationShared },
					{ actions: ['markShared', specificationShared, cause('startNeed')] },
				],
				signOffSpecification: {
					guard: 'shared',
					target: 'procurement',
					actions: tell(['manager'], 'specificationSignedOff'),
				},
				fail,
			},
		},
		procurement: {
			on: {
				contract: { target: 'contracted', actions: tell(['drafter', 'focalPoints'], 'equipmentContracted') },
				fail,
			},
		},
		contracted: {
			on: {
				ship: { target: 'shipped', actions: tell(['drafter', 'focalPoints'], 'equipmentShipped') },
				fail,
			},
		},
		shipped: {
			on: {
				arriveAtCustoms: {
					target: 'customs',
					actions: tell(['drafter', 'focalPoints'], 'equipmentAtCustoms'),
				},
				fail,
			},
		},
		customs: {
			on: {
				confirmArrival: { target: 'received', actions: tell(['manager', 'officer'], 'equipmentReceived') },
				fail,
			},
		},
		received: {
			on: {
				recordInspection: {
					target: 'inspected',
					actions: tell(['drafter', 'focalPoints'], 'inspectionRecorded'),
				},
				fail,
			},
		},
		inspected: {
			on: {
				signHandover: {
					target: 'handedOver',
					actions: [tell(['manager', 'officer', 'drafter'], 'handoverSigned'), cause('completeNeed')],
				},
				fail,
			},
		},
		handedOver: {
			on: {
				recordInstallation: {
					target: 'installed',
					actions: tell(['drafter', 'focalPoints'], 'equipmentInstalled'),
				},
			},
		},
		installed: { on: { recordCheck } },
		checks: {
			on: {
				recordCheck,
				closeDelivery: {
					guard: 'allChecked',
					target: 'closed',
					actions: [tell(['drafter', 'focalPoints', 'officer'], 'deliveryClosed'), cause('evaluateNeed')],
				},
			},
		},
		closed: {},
		failed: {},
	},
})

export type EquipmentStatus = StateValueFrom<typeof equipmentChart>
