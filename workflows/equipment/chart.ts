import { assertEvent, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, chartTypes, effects, tell } from '#workflows/engine/effects.ts'
import { isOneOf } from '#workflows/names.ts'
import { checkMonths, type EquipmentEvent, type Interruptible, interruptible } from './events.ts'
import {
	afterHandover,
	arrived,
	atCustoms,
	back,
	beforeHandover,
	cancelDelivery,
	changeable,
	checkDue,
	contracted,
	endedAfterHandover,
	fail,
	furtherContract,
	furtherShipment,
	lossSettled,
	needWithdrawn,
	onTheWay,
	recordCheck,
	recountGoods,
	replacement,
	reportLoss,
	reportMisuse,
	requestChange,
	shippedGoods,
	specificationShared,
	state,
} from './transitions.ts'

/** Context of an equipment delivery. */
export const equipmentContext = z.strictObject({
	/** Whether the specification as it is has been shared with the State for its signature. */
	shared: z.boolean(),
	/** Number of checks made, in their order. */
	checks: z.int().min(0).max(checkMonths.length),
	/** The state to return to after a loss, a rejected change or resolved misuse. */
	origin: z.enum(interruptible).nullable(),
	/** Whether pieces are left to contract or to ship, since what was recorded covers a part of the lines. */
	toContract: z.boolean(),
	toShip: z.boolean(),
	/** Whether more than one shipment is on its way. */
	several: z.boolean(),
})

/** A delivery of equipment, from the specification to the check after twelve months. */
export const equipmentChart = setup({
	types: chartTypes<z.infer<typeof equipmentContext>, EquipmentEvent>(),
	actions: {
		...effects,
		markShared: assign({ shared: true }),
		markChanged: assign({ shared: false }),
		countCheck: assign({ checks: ({ context }) => context.checks + 1 }),
		keepOrigin: assign(({ event }) => {
			assertEvent(event, ['reportLoss', 'requestChange', 'reportMisuse'])
			return { origin: event.origin }
		}),
		forgetOrigin: assign({ origin: null }),
		noteContracted: assign({
			toContract: ({ event }) => event.type === 'contract' && event.whole === false,
		}),
		noteShipped: assign({ toShip: ({ event }) => event.type === 'ship' && event.whole === false }),
		noteRecount: assign({
			toContract: ({ event }) => event.type === 'recountGoods' && event.toContract === true,
			toShip: ({ event }) => event.type === 'recountGoods' && event.toShip === true,
		}),
		noteSeveral: assign({ several: true }),
		/** Replacements from before this was told left it as it was. */
		noteBeside: assign({
			several: ({ context, event }) =>
				(event.type === 'shipReplacement' ? event.several : undefined) ?? context.several,
		}),
		noteArrived: assign({
			several: ({ event }) => event.type === 'confirmArrival' && event.severalLeft === true,
		}),
		beginAgain: assign({ shared: false, toContract: false, toShip: false, several: false }),
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
		toContract: ({ context }) => context.toContract,
		toShip: ({ context }) => context.toShip,
		several: ({ context }) => context.several,
		othersAtCustoms: ({ event }) => event.type === 'confirmArrival' && event.othersAtCustoms === true,
		othersOnTheWay: ({ event }) => event.type === 'confirmArrival' && event.othersOnTheWay === true,
		beforeHandover: ({ context: { origin } }) => isOneOf(beforeHandover, origin),
		cameFrom: ({ context }, { origin }: { origin: Interruptible }) => context.origin === origin,
	},
}).createMachine({
	id: 'equipment',
	context: { shared: false, checks: 0, origin: null, toContract: false, toShip: false, several: false },
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
				// What the State has not read is not with the State: the programme shares it again.
				changeSpecification: { guard: 'shared', actions: 'markChanged' },
				cancelDelivery,
				needWithdrawn,
			},
		},
		specified: { on: { startProcurement: 'procurement', cancelDelivery, needWithdrawn } },
		procurement: {
			on: {
				contract: { target: 'contracted', actions: contracted },
				requestChange,
				cancelDelivery,
				needWithdrawn,
			},
		},
		contracted: {
			on: {
				recountGoods,
				contract: furtherContract,
				ship: { target: 'shipped', actions: shippedGoods },
				requestChange,
				fail,
			},
		},
		shipped: {
			on: {
				recountGoods,
				contract: furtherContract,
				ship: furtherShipment,
				arriveAtCustoms: { target: 'customs', actions: atCustoms },
				reportLoss,
				requestChange,
				fail,
			},
		},
		customs: {
			on: {
				recountGoods,
				contract: furtherContract,
				ship: furtherShipment,
				arriveAtCustoms: { guard: 'several', actions: atCustoms },
				confirmArrival: [
					{ guard: 'othersAtCustoms', target: 'customs', actions: arrived },
					{ guard: 'othersOnTheWay', target: 'shipped', actions: arrived },
					{ target: 'received', actions: arrived },
				],
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
				recountGoods,
				contract: furtherContract,
				ship: furtherShipment,
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
				recountGoods,
				contract: furtherContract,
				// What was inspected before the rest was sent is inspected again with it.
				ship: { guard: 'toShip', target: 'shipped', actions: [...shippedGoods, cause('inspectAgain')] },
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
				recountGoods,
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
				recountGoods,
				shipReplacement: { guard: 'beforeHandover', ...replacement },
				continueWithout: [
					...back(onTheWay, [cause('saveLosses'), ...lossSettled]),
					...back(afterHandover, lossSettled),
				],
				endAfterLoss: [
					{ guard: 'beforeHandover', target: 'failed', actions: cause('failNeed') },
					endedAfterHandover,
				],
			},
		},
		changeRequested: {
			on: {
				recountGoods,
				approveChange: {
					target: 'specification',
					// The signed specification is not the one to be bought: the State must sign again.
					actions: [
						...(['forgetOrigin', 'beginAgain'] as const),
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
