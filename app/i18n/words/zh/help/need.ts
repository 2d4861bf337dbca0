import type { Shape } from '#app/i18n/shape.ts'
import type { need as english } from '#app/i18n/words/en/help/need.ts'

export const need: Shape<typeof english> = {
	title: {
		text: '用几个词命名这一项需求。它将以此标题列出、决定和匹配。',
		example: '一线官员证件检查培训',
	},
	mainTheme: {
		text: '请选择应发生改变的领域。将据此寻找方案。',
		example: '旅行和身份证件的安全与核查',
	},
	otherThemes: {
		text: '只有需求确实涉及时才添加领域。最多三个，且不重复主要领域。',
		example: '边境管制和边境机构合作',
	},
	taType: {
		text: '请选择最合适的援助形式。官员可建议另一种。',
		example: '对刑事司法和边境从业人员的培训',
	},
	statement: {
		text: '说明目前谁无法做什么，原因何在。只写他人可以核实的事实。',
		example:
			'三个海港的60名官员没有接受过证件检查培训。2025年他们发现4本伪造护照，而航空公司在相同路线上报告了70本。',
	},
	expectedResult: {
		text: '说明需求得到满足后，对机构和移民会有何不同。',
		example: '每个班次的官员都能识别常见伪造手法，并在一小时内将可疑证件送交实验室。',
	},
	indicators: {
		text: '选择一至三个人人都能据以看到改变的标志，分别写明单位、目前数值和目标数值。如目前数值不详，请写“有待测定”。',
		example: '海港发现的伪造证件；每年件数；目前4；目标40',
	},
	beneficiaryUnit: {
		text: '写明其工作人员将使用所提供援助的单位。越具体，越能尽快找到方案。',
		example: '港口警察证件科',
	},
	places: {
		text: '写明城镇、哨所或港口及其所在地区。这里不写精确位置：那可能帮助偷运者。',
		example: '南部地区马伦达港',
	},
	persons: {
		text: '计算直接受益的工作人员。人数须等于妇女、男子和未说明者之和。至少须计入一人、一个场所或一个单位。',
		example: '60',
	},
	women: {
		text: '这些人中的妇女人数。',
		example: '18',
	},
	men: {
		text: '这些人中的男子人数。',
		example: '40',
	},
	notStated: {
		text: '性别不详或未说明的人数。',
		example: '2',
	},
	sites: {
		text: '所涉哨所、办公室或港口的数目。对设备尤其有用。',
		example: '3',
	},
	units: {
		text: '所涉小组、办公室或科室的数目。',
		example: '5',
	},
	urgency: {
		text: '请选择何时需要帮助，而不是有多重要。官员可更改等级，届时会向您说明理由。',
		example: '高，如新单位五个月后开始工作',
	},
	urgencyReason: {
		text: '说明如果帮助来得较晚会发生什么。',
		example: '新法律于2027年3月1日生效，调查人员须自该日起适用。',
	},
	urgencyEvent: {
		text: '最高紧迫程度用于有人丧生或流量急剧上升的情况。请写明表明这一点的事件。',
		example: '一艘船在北部海岸外沉没；27人失踪',
	},
	urgencyEventOn: {
		text: '事件发生或开始的日期。',
		example: '2026-10-18',
	},
	earliest: {
		text: '人员和场地齐备、援助可以开始的第一天。',
		example: '2027-02-01',
	},
	latest: {
		text: '援助仍有用处的最后一天。时间跨度越长，越容易找到方案。',
		example: '2027-11-30',
	},
	unavailable: {
		text: '列出这些日期之内无法开展活动的时段，规划时将予避开。',
		example: '2027年6月10日至20日，全国选举',
	},
	dependsOn: {
		text: '请选择本请求中必须先行的其他需求。两项需求不能相互等待。',
		example: '等待操作人员培训的设备',
	},
	alternatives: {
		text: '如果不能全部提供，一部分或另一种形式也可能有帮助。您在此选择的内容也会一并寻找。',
		example: '区域课程的一个名额',
	},
	genderRights: {
		text: '说明女性官员将如何参与，以及如何改善对移民中妇女和儿童的待遇。《议定书》第14条和第16条对此有所要求。',
		example: '60个名额中至少20个给妇女。课程包括对儿童和贩运受害人的甄别。',
	},
}
