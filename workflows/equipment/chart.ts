import { assertEvent, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, effects, tell } from '#workflows/engine/effects.ts'
import { checkMonths, type EquipmentEvent, type Interruptible, interruptible } from './events.ts'
import {
	afterHandover,
	back,
	beforeHandover,
	cancelDelivery,
	changeable,
	checkDue,
	endedAfterHandover,
	fail,
	needWithdrawn,
	onTheWay,
	recordCheck,
	replacement,
	reportLoss,
	reportMisuse,
	requestChange,
	specificationShared,
	state,
} from './transitions.ts'

/** Context of an equipment delivery. */
export const equipmentContext = z.strictObject({
	/** Whether a specification has been shared with the State for its signature. */
	shared: z.boolean(),
	/** Number of checks made, in their order. */
	checks: z.int().min(0).max(checkMonths.length),
	/** The state to return to after a loss, a rejected change or resolved misuse. */
	origin: z.enum(interruptible).nullable(),
})

/** A delivery of equipment, from the specification to the check after twelve months. */
export const equipmentChart = setup({
	types: { context: {} as z.infer<typeof equipmentContext>, events: {} as EquipmentEvent },
	actions: {
		...effects,
		markShared: assign({ shared: true }),
		markUnshared: assign({ shared: false }),
		countCheck: assign({ checks: ({ context }) => context.checks + 1 }),
		keepOrigin: assign(({ event }) => {
			assertEvent(event, ['reportLoss', 'requestChange', 'reportMisuse'])
			return { origin: event.origin }
		}),
		forgetOrigin: assign({ origin: null }),
	},
	guards: {
		shared: ({ context }) => context.shared,
		checksLeft: ({ context }) => context.checks < checkMonths.length,
		isNextCheck: ({ context, event }) =>
			event.type === 'recordCheck' && event.month === checkMonths[context.checks],
		/** Something is missing, broken, idle or neglected. Older checks did not record these numbers. */
		checkFailed: ({ event }) =>
			event.type === 'recordCheck' &&
			Math.min(event.present, event.working, event.used, event.maintained) < (event.handedOver ?? 0),
		allChecked: ({ context }) => context.checks === checkMonths.length,
		linesMissing: ({ event }) => event.type === 'recordInspection' && event.short + event.damaged > 0,
		beforeHandover: ({ context: { origin } }) => (beforeHandover as readonly unknown[]).includes(origin),
		cameFrom: ({ context }, { origin }: { origin: Interruptible }) => context.origin === origin,
	},
}).createMachine({
	id: 'equipment',
	context: { shared: false, checks: 0, origin: null },
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
					target: 'specified',
					actions: tell(['manager'], 'specificationSignedOff'),
				},
				cancelDelivery,
				needWithdrawn,
			},
		},
		specified: { on: { startProcurement: 'procurement', cancelDelivery, needWithdrawn } },
		procurement: {
			on: {
				contract: {
					target: 'contracted',
					actions: [cause('coverContract'), tell([...state, 'officer'], 'equipmentContracted')],
				},
				requestChange,
				cancelDelivery,
				needWithdrawn,
			},
		},
		contracted: {
			on: {
				ship: {
					target: 'shipped',
					actions: [cause('saveShipment'), tell([...state, 'officer'], 'equipmentShipped')],
				},
				requestChange,
				fail,
			},
		},
		shipped: {
			on: {
				arriveAtCustoms: {
					target: 'customs',
					actions: [
						cause('saveShipment'),
						tell([...state, 'officer'], 'equipmentAtCustoms'),
						cause('startCustomsTimer'),
					],
				},
				reportLoss,
				requestChange,
				fail,
			},
		},
		customs: {
			on: {
				confirmArrival: {
					target: 'received',
					actions: [cause('saveShipment'), tell(['manager', 'officer'], 'equipmentReceived')],
				},
				holdAtCustoms: {
					target: 'customsHeld',
					actions: tell(['manager', 'drafter', 'focalPoints', 'officer'], 'customsHeld'),
				},
				customsOverdue: { actions: tell(['manager', 'drafter', 'focalPoints'], 'customsOverdue') },
				reportLoss,
				fail,
			},
		},
		customsHeld: {
			on: {
				releaseFromCustoms: {
					target: 'customs',
					actions: [
						cause('saveShipment'),
						tell(['manager', 'officer', 'drafter', 'focalPoints'], 'customsReleased'),
						cause('startCustomsTimer'),
					],
				},
				reportLoss,
				fail,
			},
		},
		received: {
			on: {
				recordInspection: [
					{
						guard: 'linesMissing',
						target: 'rejectedLines',
						actions: tell([...state, 'officer'], 'linesRejected'),
					},
					{ target: 'inspected', actions: tell([...state, 'officer'], 'inspectionRecorded') },
				],
				reportLoss,
				fail,
			},
		},
		rejectedLines: {
			on: {
				shipReplacement: replacement,
				acceptAsIs: { target: 'inspected', actions: tell(['manager', 'officer'], 'linesAccepted') },
				fail,
			},
		},
		inspected: {
			on: {
				signHandover: {
					target: 'handedOver',
					actions: [
						cause('signHandoverRecord'),
						tell(['manager', 'drafter', 'focalPoints', 'officer'], 'handoverSigned'),
						cause('completeNeed'),
						cause('startCheckTimers'),
					],
				},
				fail,
			},
		},
		handedOver: {
			on: {
				recordInstallation: { target: 'installed', actions: tell(state, 'equipmentInstalled') },
				reportLoss,
				reportMisuse,
			},
		},
		installed: { on: { recordCheck, checkDue, reportLoss, reportMisuse } },
		checks: {
			on: {
				recordCheck,
				checkDue: { guard: 'checksLeft', ...checkDue },
				closeDelivery: {
					guard: 'allChecked',
					target: 'closed',
					actions: [tell(['officer'], 'deliveryClosed'), cause('evaluateNeed')],
				},
				reportLoss,
				reportMisuse,
			},
		},
		lostOrDamaged: {
			on: {
				shipReplacement: { guard: 'beforeHandover', ...replacement },
				continueWithout: back(
					[...onTheWay, ...afterHandover],
					[tell(['drafter', 'focalPoints', 'officer'], 'lossSettled')],
				),
				endAfterLoss: [
					{ guard: 'beforeHandover', target: 'failed', actions: cause('failNeed') },
					endedAfterHandover,
				],
			},
		},
		changeRequested: {
			on: {
				approveChange: {
					target: 'specification',
					// The signed specification is not the one to be bought: the State must sign again.
					actions: [
						...(['forgetOrigin', 'markUnshared'] as const),
						tell(['drafter', 'focalPoints', 'officer'], 'changeDecided'),
					],
				},
				refuseChange: back(changeable, [tell(['drafter', 'focalPoints', 'officer'], 'changeDecided')]),
				fail,
			},
		},
		misuseReported: {
			on: {
				resumeAfterMisuse: back(afterHandover, [
					tell(['drafter', 'focalPoints', 'officer'], 'misuseResolved'),
				]),
				endAfterMisuse: endedAfterHandover,
			},
		},
		closed: {},
		failed: {},
		cancelled: {},
	},
})

export type EquipmentStatus = StateValueFrom<typeof equipmentChart>
