import type { Shape } from '#app/i18n/shape.ts'
import type { fit as english } from '#app/i18n/words/en/matching/fit.ts'

export const fit: Shape<typeof english> = {
	title: '适合程度',
	open: '适合程度：{total, number}分（满分100分）',
	lead: '0至4分每一分的含义写在旁边。分数用于给结果相同的方案排序，与该国或需求的重要性无关。',
	sum: '合计',
	points: '{points, number}分（满分4分）',
	missing: '不明，按中间分计。',
	columns: {
		criterion: '标准',
		weight: '权重',
		points: '分数',
		anchor: '分数的含义',
		share: '计入',
	},
	criteria: {
		theme: '专题和课题',
		quantity: '数量',
		timing: '时间',
		mode: '交付方式',
		language: '语文',
		institution: '机构和级别',
		closeness: '邻近程度',
	},
	anchors: {
		theme: {
			points0: '没有共同专题。',
			points1: '只有次要专题相同。',
			points2: '主要专题相同，课题相同不到一半。',
			points3: '主要专题相同，课题至少一半相同。',
			points4: '主要专题和所要求的全部内容都相同。',
		},
		quantity: {
			points0: '目前不能提供。',
			points1: '不到所要求数量的一半。',
			points2: '至少所要求数量的一半。',
			points3: '至少所要求数量的四分之三。',
			points4: '所要求的全部数量。',
		},
		timing: {
			points0: '不在该国的日期之内。',
			points1: '只覆盖该国日期的一小部分，或已定日期都不适合。',
			points2: '至少覆盖该国日期的一半。',
			points3: '至少覆盖该国日期的四分之三。',
			points4: '覆盖该国的全部日期，或有适合的已定日期。',
		},
		mode: {
			points0: '该国列出的方式都没有。',
			points1: '该国列为第四或更后的方式，或该国愿意接受的替代方式。',
			points2: '该国列为第三的方式。',
			points3: '该国列为第二的方式。',
			points4: '该国列为第一的方式。',
		},
		language: {
			points0: '没有共同语文，也没有口译。',
			points1: '只能借助口译。',
			points3: '所列语文中的一部分，不需口译。',
			points4: '所列的全部语文，或与语文无关。',
		},
		institution: {
			points0: '不面向这一类型的机构。',
			points1: '面向这一类型的机构，但级别与所要求的相差较远。',
			points2: '面向这一类型的机构，级别相邻。',
			points3: '面向所有机构，级别与所要求的相同。',
			points4: '专为这一类型的机构设立，级别与所要求的相同。',
		},
		closeness: {
			points0: '在其他地方。',
			points1: '面向所有区域。',
			points2: '在该国所在区域。',
			points3: '在该国所在次区域。',
			points4: '点名列入该国，或同一次区域的国家参加。',
		},
	},
}
