import { and } from 'xstate'
import { cause, tell } from '#workflows/engine/effects.ts'
import { type Interruptible, interruptible } from './events.ts'

// Transitions and effects that several states of an equipment delivery share.

export const state = ['drafter', 'focalPoints'] as const
export const fail = { target: 'failed', actions: cause('failNeed') } as const
export const cancelDelivery = { target: 'cancelled', actions: cause('failNeed') } as const
export const needWithdrawn = 'cancelled' as const
export const specificationShared = tell([...state, 'officer'], 'specificationToSignOff')
export const contracted = [
	'noteContracted',
	cause('coverContract'),
	cause('saveContract'),
	tell([...state, 'officer'], 'equipmentContracted'),
] as const
export const shippedGoods = [
	'noteShipped',
	cause('saveShipment'),
	tell([...state, 'officer'], 'equipmentShipped'),
] as const
/** A further contract or shipment for the lines that are left; the delivery stays where it is. */
export const furtherContract = { guard: 'toContract', actions: contracted } as const
export const furtherShipment = { guard: 'toShip', actions: ['noteSeveral', ...shippedGoods] } as const
/** A correction of contracts or shipments has changed what is left to contract or to ship. */
export const recountGoods = { actions: 'noteRecount' } as const
export const atCustoms = [
	cause('saveShipment'),
	tell([...state, 'officer'], 'equipmentAtCustoms'),
	cause('startCustomsTimer'),
] as const
export const arrived = [
	'noteArrived',
	cause('saveShipment'),
	tell(['manager', 'officer'], 'equipmentReceived'),
] as const
const checked = ['countCheck', tell([...state, 'officer'], 'checkRecorded')] as const
export const recordCheck = [
	{
		guard: and(['checksLeft', 'isNextCheck', 'checkFailed']),
		target: 'checks',
		actions: [...checked, tell(['manager'], 'checkFailed')],
	},
	{ guard: and(['checksLeft', 'isNextCheck']), target: 'checks', actions: checked },
] as const
export const reportLoss = {
	target: 'lostOrDamaged',
	actions: ['keepOrigin', tell(['manager', 'officer', 'drafter', 'focalPoints'], 'lossReported')],
} as const
export const lossSettled = [tell(['drafter', 'focalPoints', 'officer'], 'lossSettled')] as const
export const requestChange = {
	target: 'changeRequested',
	actions: ['keepOrigin', tell(['manager', 'officer', 'drafter', 'focalPoints'], 'changeRequested')],
} as const
/** Misuse stops the delivery until due diligence, which it reopens, is decided again. */
export const reportMisuse = {
	target: 'misuseReported',
	actions: [
		'keepOrigin',
		tell(['manager', 'officer', 'approvers', 'dueDiligence'], 'misuseReported'),
		cause('reopenDueDiligence'),
	],
} as const
export const replacement = {
	target: 'shipped',
	actions: [
		'forgetOrigin',
		'noteBeside',
		cause('saveShipment'),
		cause('inspectAgain'),
		tell([...state, 'officer'], 'replacementShipped'),
	],
} as const
export const endedAfterHandover = {
	target: 'closed',
	// Notifies the State that its need was evaluated.
	actions: [tell(['officer'], 'deliveryClosed'), cause('evaluateNeed')],
} as const
export const checkDue = {
	actions: tell(['drafter', 'focalPoints', 'officer', 'manager'], 'checkDue'),
} as const

type Effects = readonly (ReturnType<typeof tell> | ReturnType<typeof cause>)[]

/** One transition back to each state that can be interrupted; the context decides which of them is open. */
export const back = (from: readonly Interruptible[], actions: Effects) =>
	interruptible
		.filter((origin) => from.includes(origin))
		.map((origin) => ({
			guard: { type: 'cameFrom', params: { origin } } as const,
			target: origin,
			actions: ['forgetOrigin' as const, ...actions],
		}))

export const beforeHandover = [
	'procurement',
	'contracted',
	'shipped',
	'customs',
	'customsHeld',
	'received',
] as const
export const afterHandover = ['handedOver', 'installed', 'checks'] as const
/** States in which goods are in transit and can be lost, and in which a change is still possible. */
export const onTheWay = ['shipped', 'customs', 'customsHeld', 'received'] as const
export const changeable = ['procurement', 'contracted', 'shipped'] as const
