import type { Shape } from '../../shape.ts'
import type { clocks as source } from '../en/clocks.ts'

export const clocks: Shape<typeof source> = {
	title: '各方用时',
	sentence: {
		state: '在毒品和犯罪问题办公室 {unodc, plural, other {# 个工作日}}，在贵方 {state, number} 个工作日',
		office: '在毒品和犯罪问题办公室 {unodc, plural, other {# 个工作日}}，在该国 {state, number} 个工作日',
	},
	notFiled: '自请求提交之日起计算天数。',
	durations:
		'自提交之日起共 {gross, plural, other {# 日}}；不计等待该国答复的时间为 {net, plural, other {# 日}}。',
	parties: {
		state: {
			office: '毒品和犯罪问题办公室',
			programme: '毒品和犯罪问题办公室',
			state: '贵方',
			partner: '合作伙伴',
		},
		office: {
			office: '办公室',
			programme: '方案管理人',
			state: '该国',
			partner: '合作伙伴',
		},
	},
	now: {
		with: '目前由谁处理',
		since: '起始日期',
		due: '到期日',
		noDay: '未设期限',
		overdue: '已逾期',
		stopped: '目前没有计时。',
		withNeeds: '各项需求分别处理，各自单独计时。',
	},
	held: {
		caption: '在各方的时间',
		party: '处理方',
		workingDays: '工作日',
		calendarDays: '日历日',
		days: '{days, number}',
	},
	needs: {
		caption: '各项需求的计时',
		need: '需求',
		name: '{rank}. {title}',
		nobody: '无',
		unodc: '在毒品和犯罪问题办公室的工作日',
		side: {
			state: '在贵方的工作日',
			office: '在该国的工作日',
		},
	},
	note: {
		calendars:
			'工作日按各方的日历计算：毒品和犯罪问题办公室按维也纳的日历，不计联合国在当地的假日；{state}除周末（{weekend}）外每日均计，时区为 {timeZone}。',
		sample: '其全国性假日目前仅录入了样本。',
		noHolidays: '其全国性假日尚未录入。',
		rule: '一日开始时由哪一方处理，该日即计入哪一方；同一日有几项需求等待同一方的，只计一次。',
	},
}
