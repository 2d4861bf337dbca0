import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import { mostFor } from '#workflows/reservation/limits.ts'

type Asked = Pick<NeedView, 'quantity' | 'minimumQuantity' | 'reservation' | 'programme' | 'allocated'>

/**
 * As much as a programme could offer without giving all that is asked for, where that is still of use; what an
 * allocation run gave the need comes first.
 */
export function partToOffer({ quantity, minimumQuantity, allocated, ...need }: Asked): number | null {
	const left = need.programme?.left
	if (need.reservation || quantity === null || !left) return null
	const part = Math.min(allocated ?? mostFor(left), quantity - 1)
	return part >= (minimumQuantity ?? 1) ? part : null
}
