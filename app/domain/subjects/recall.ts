// Somebody is at work for these: the programme ends the delivery first, then the State can withdraw.
const underWay = new Set(['confirmed', 'delivering', 'delivered'])

/** True while a need has a delivery under way, so that the State alone cannot take it back. */
export const beyondRecall = ({ status }: { status: string }) => underWay.has(status)
