import type { Shape } from '../../../shape.ts'
import type { matching as source } from '../../en/settings/matching.ts'

export const matching: Shape<typeof source> = {
	title: '匹配设置',
	lead: '据以排列需求和方案以及分配稀缺名额的规则。更改自现在起生效并予以记录；已作出的评分和分配仍按当时的设置。',
	fit: '权重：方案与需求的适合程度',
	priority: '权重：哪项需求优先',
	shares: '限额与份额',
	weightsHint: '从0起的整数；只有其在合计中所占份额才有意义。',
	sum: '合计：{sum, number}',
	shipped: '默认值：{value}',
	changed: '已更改',
	anchors: '各分数的含义',
	weight: '{name}：{value, number}',
	saved: '此前的评分和分配均不改变。',
	names: {
		fit: '适合程度评分的权重',
		priority: '优先次序评分的权重',
		gap: '需要第三名干事评分的差距',
		womenTarget: '课程力求达到的妇女比例',
		reserveShare: '为最不发达国家、内陆国家和小岛屿国家预留的份额',
		stateCap: '一国可占一个方案的最大份额',
		subregionShare: '一个次区域可占一个方案的最大份额',
		offersPerState: '一国同时可有的同类提议数',
		releaseDays: '方案截止日之前释放未用预留份额的时间',
		seconds: '求解时间',
	},
	units: {
		points: '{value, number}分（满分100）',
		percent: '{value, number}%',
		offers: '{value, number}项提议',
		days: '{value, number}天',
		seconds: '{value, number}秒',
	},
}
