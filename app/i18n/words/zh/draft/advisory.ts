import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/draft/advisory.ts'

export const advisory: Shape<typeof english> = {
	groups: {
		scope: '咨询的范围',
	},
	quantity: '所需专家工作日',
	quantityHint: '1至500天。专家的工作日，现场和远程合计。',
	minimumQuantity: '仍有用处的最少专家工作日',
	languages: '工作语文',
	counterpart: '由谁与专家合作',
	counterpartHint: '职能或单位。',
}
