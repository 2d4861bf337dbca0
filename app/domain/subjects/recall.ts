// From here on something was bought, taught or written for the State: it cannot simply be withdrawn.
const deliveryBeyondRecall = new Set([
	'contracted',
	'shipped',
	'customs',
	'received',
	'inspected',
	'handedOver',
	'installed',
	'checks',
	'inSession',
	'held',
	'learningEvaluated',
	'certified',
	'draftShared',
	'finalAccepted',
	'followUp',
])

/** True once a need can no longer be taken back by the State alone. */
export const beyondRecall = (need: { status: string; deliveries: { status: string }[] }) =>
	need.status === 'delivered' ||
	(need.status === 'delivering' && need.deliveries.some(({ status }) => deliveryBeyondRecall.has(status)))
