import type { NeedView } from '#app/domain/get-need.server.ts'

type Asked = Pick<NeedView, 'quantity' | 'minimumQuantity' | 'reservation' | 'programme'>

/** As much as a programme could offer without giving all that is asked for, where that is still of use. */
export function partToOffer({ quantity, minimumQuantity, reservation, programme }: Asked): number | null {
	const free = programme?.room?.free
	if (reservation || quantity === null || free === undefined) return null
	const part = Math.min(free, quantity - 1)
	return part >= (minimumQuantity ?? 1) && part < quantity ? part : null
}
