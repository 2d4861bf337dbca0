import type { Shape } from '#app/i18n/shape.ts'
import type { questions as english } from '#app/i18n/words/en/matching/questions.ts'

export const questions: Shape<typeof english> = {
	intro: '为了替需求“{title}”寻找方案，我们希望了解：',
	taType: '需要哪一类型的援助？',
	category: '需要哪一类别的设备？',
	themes: '需求主要涉及什么专题，还涉及哪些专题？',
	institution: '哪一类型的机构将接受援助？',
	languages: '有关人员可以使用哪些语文参加，口译是否可行？',
	quantity: '需要多少（名额、件数或专家工作日）？',
	smaller: '仍然有用的最小数量是多少？',
	dates: '最早和最晚的日期是什么时候？',
	law: '国内法是否将偷运移民规定为犯罪，依据哪一条款？',
	trainers: '该单位是否有受过教员培训的人员？',
	support: '该单位在最近36个月内得到过哪些支助，是否与现在所要求的相同？',
}
