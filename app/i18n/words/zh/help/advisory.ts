import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/help/advisory.ts'

export const advisory: Shape<typeof english> = {
	quantity: {
		text: '计算一名专家的工作日，包括现场和远程。两名专家工作十天为20个专家工作日。',
		example: '30',
	},
	minimumQuantity: {
		text: '仍有帮助的最少天数。容量较小的方案便可提供一部分。',
		example: '10',
	},
	languages: {
		text: '贵方工作人员能够与专家一起工作的语文。',
		example: '西班牙文和英文',
	},
	counterpart: {
		text: '咨询需要有人与专家合作并在之后继续工作。请写明职能或单位。',
		example: '司法部立法起草单位',
	},
}
