import type { Shape } from '#app/i18n/shape.ts'
import type { training as english } from '#app/i18n/words/en/help/training.ts'

export const training: Shape<typeof english> = {
	topics: {
		text: '选择学员之后必须能够做到的内容。主题少的课程胜过主题多的课程。',
		example: '识别和发现伪造证件',
	},
	level: {
		text: '选择学员下一步所需的级别，从初步接触到教授他人。',
		example: '基础',
	},
	learners: {
		text: '说明学员做什么工作、已掌握什么，使课程适合他们。',
		example: '护照检查岗位的下士和中士，服务年限一至五年',
	},
	participants: {
		text: '应参加所有课程的总人数。',
		example: '60',
	},
	minimumParticipants: {
		text: '仍有帮助的最少人数。容量较小的方案便可提供一部分。',
		example: '20',
	},
	womenTarget: {
		text: '学员中妇女的比例，填整数。建议至少为百分之三十；低于此数也可接受，但须有计划。',
		example: '35',
	},
	womenPlan: {
		text: '说明将采取什么措施，使更多妇女能够参加本次或下次课程。',
		example: '在各地区单独征集提名，并在课程期间提供儿童照料',
	},
	deliveryModes: {
		text: '选择可接受的方式，并把首选放在最前。选择多种可提高匹配的可能性。',
		example: '1. 国内课程；2. 混合学习',
	},
	languages: {
		text: '学员理解程度足以用来学习的语文。',
		example: '法文和阿拉伯文',
	},
	interpretation: {
		text: '如果使用另一语文并配有口译的课程也可以，请勾选此项。这可扩大选择范围。',
		example: '',
	},
	venueFacilities: {
		text: '说明贵方能够提供什么：场地、计算机、网络连接、住宿。',
		example: '两间各容纳25人的教室、20台计算机以及学院住宿',
	},
	priorTraining: {
		text: '说明学员已学过什么以及何时学的，以免重复。',
		example: '2024年为60名官员中的30人举办的两天认识课程',
	},
	totPlan: {
		text: '说明学员将如何传授所学内容。这可使一次课程惠及许多人。',
		example: '六名学员成为培训员，一年内培训每个班次',
	},
	releaseAssurance: {
		text: '如果官员受训后不久即调职，培训就会白费。请说明他们如何留任至少12个月。',
		example: '总局长签发命令，规定2028年6月之前不调动任何学员。',
	},
}
