import type { Shape } from '#app/i18n/shape.ts'
import type { dueDiligenceSteps as english } from '#app/i18n/words/en/events/due-diligence.ts'

export const dueDiligenceSteps: Shape<typeof english> = {
	dueDiligence: {
		assess: { label: '记录评估', done: '{actor}记录了评估。', hint: '由另一人作出决定。' },
		returnAssessment: { label: '退回评估', done: '{actor}退回了评估。', hint: '须重新评估。' },
		clear: {
			label: '予以通过',
			done: '{actor}通过了该项支助。',
			hint: '在有限期间内有效。结果不向该国显示。',
		},
		clearWithMitigation: {
			label: '附带缓解措施予以通过',
			done: '{actor}附带缓解措施通过了该项支助。',
			hint: '只要遵守措施，支助即可继续。结果不向该国显示。',
		},
		refuse: {
			label: '不予通过',
			done: '{actor}未予通过该项支助。',
			hint: '业务培训和设备继续停止。结果不向该国显示。',
		},
		expire: { label: '使通过失效', done: '通过已失效；个案重新启动。' },
		misuseReported: { label: '因不当使用重新启动', done: '已报告不当使用；个案重新启动。' },
		reopenCase: {
			label: '重新启动个案',
			done: '{actor}重新启动了个案。',
			hint: '因新的事实。在作出决定之前，停止继续交付。',
		},
	},
}
