import type { digestParts as parts, digest as source } from '../en/digest.ts'
import type { Shape } from '../shape.ts'

export const digest: Shape<typeof source> = {
	digest: {
		subject: '新动态摘要',
		what: '以下是自上一份摘要以来各项请求的进展。',
		next: '您无需采取任何行动。页面上载有同样的清单，您也可在那里选择摘要的发送频率。',
	},
}

export const digestParts: Shape<typeof parts> = {
	more: '仅在页面上列出的通知',
}
