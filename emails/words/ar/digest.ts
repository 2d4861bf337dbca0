import type { digestParts as parts, digest as source } from '../en/digest.ts'
import type { Shape } from '../shape.ts'

export const digest: Shape<typeof source> = {
	digest: {
		subject: 'موجز المستجدات',
		what: 'فيما يلي ما استجد منذ آخر موجز أُرسل إليكم، طلباً بعد طلب.',
		next: 'لا يُطلب منكم أي إجراء. تجدون القائمة نفسها في الصفحة، ويمكنكم فيها أيضاً اختيار وتيرة هذا الموجز.',
	},
}

export const digestParts: Shape<typeof parts> = {
	more: 'إشعارات ترد في الصفحة وحدها',
}
