import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { getIndicators } from '#app/domain/indicators/indicators-of.server.ts'
import { listJointParts } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { changesSinceLook } from '#app/domain/requests/changes-since-look.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'

/**
 * Everything that the overview of a delivery shows its reader, in one read; `measured` is null and `joint` empty for those
 * who do not see its need. Throws `not-found` if the reader may not see the delivery.
 */
export function getDeliveryPage(actor: Actor, id: string, language: Language) {
	return readAs(actor, async () => {
		const [delivery, since] = await Promise.all([
			getDelivery(actor, id, language),
			changesSinceLook(actor, { kind: 'delivery', id }),
		])
		const { course } = delivery
		const [measured, joint] = await Promise.all([
			course && getIndicators(actor, { deliveryId: id }),
			course?.jointNeedId ? listJointParts(actor, course.jointNeedId, language) : [],
		])
		return { delivery, since, measured, joint }
	})
}
