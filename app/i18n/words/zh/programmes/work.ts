import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/work.ts'

export const actions: Shape<typeof english.actions> = {
	title: '可采取的步骤',
	edit: '更改记录',
	history: '历史记录',
	create: '新方案',
	open: '开放方案',
	markFull: '标为已满',
	close: '关闭方案',
	openHint: '可以向其提出需求；等候者依次轮到。',
	markFullHint: '不再向其提出需求；需求可列入其候补名单。',
	closeHint: '不再作出提议。已确认的继续进行。',
	missing: '开放之前，记录还需要：',
	offers: '尚不能关闭：{count, plural, other {#}}项需求有未结的建议或提议。',
	copy: '复制为新草稿',
	copyCode: '副本编号',
	copyHint: '除代理和IATI标识符外全部复制；副本由您管理。',
}

export const cohorts: Shape<typeof english.cohorts> = {
	title: '班次',
	none: '没有计划班次',
	dates: '日期',
	seats: '名额',
	free: '可用',
}

export const contributions: Shape<typeof english.contributions> = {
	title: '捐款',
	none: '没有捐款记录',
	unknown: '不详',
}

export const edit: Shape<typeof english.edit> = {
	newTitle: '新方案',
	newLead: '保存为草稿，只有办公室可见。',
	title: '更改{code}',
	save: '保存记录',
	showKind: '显示该类别的字段',
	none: '无',
	staleTitle: '其间有他人更改了记录',
	staleBody: '您填写的内容仍在下方。以下字段现存内容不同；保存记录即以您的内容代替。',
	stored: '现存内容',
	typed: '您填写的内容',
}

export const history: Shape<typeof english.history> = {
	title: '{code}的历史记录',
	search: '检索历史记录',
	none: '没有记录',
	noneBody: '请更改检索条件或显示全部。',
	created: '创建方案',
	copied: '从{code}复制',
	changed: '更改记录',
	opened: '开放',
	filled: '标为已满',
	closed: '关闭',
	entry: '{what}：{who}',
	field: '字段',
	from: '之前',
	to: '之后',
	empty: '空',
	type: '事项',
	any: '全部',
	apply: '显示',
	older: '较早的记录',
	latest: '最新的记录',
}

export const money: Shape<typeof english.money> = {
	title: '资金',
	held: '已承诺',
	left: '剩余',
	sum: '{amount, number} {currency}',
	notKnown: '不详',
	uncovered: '捐助方未覆盖的承诺',
	uncoveredBody:
		'已承诺（{states}）的款项中，有{amount, number} {currency}无法由接受{count, plural, one {该国} other {这些国家}}的捐助方支付。请商定其他资金来源，或减少或撤回提议。',
}

export const outcomes: Shape<typeof english.outcomes> = {
	created: '草稿已保存。记录完整后即可开放。',
	saved: '记录已更改。',
	same: '没有更改：记录已是如此。',
	opened: '方案已开放。',
	filled: '方案已标为已满。',
	closed: '方案已关闭。',
}

export const reserve: Shape<typeof english.reserve> = {
	label: '保留',
	kept: '{units, number}（百分之{share, number}）',
	until: '{units, number}（百分之{share, number}），至<day></day>',
	released: '已释放',
	bar: '已确认：{confirmed, number}。已保留：{held, number}。可用：{free, number}。',
}

export const transfer: Shape<typeof english.transfer> = {
	export: '下载这些方案',
	import: '导入方案',
	importLead: '填写或更改下载的表格并在此提交。保存之前可以看到其结果；要么整体导入，要么完全不导入。',
	file: '方案表格',
	fileHint: 'XLSX或CSV，不超过5 MB。非您管理的方案各行须与现存内容相同。',
	check: '检查文件',
	take: '全部导入',
	errorsTitle: '文件未被接受',
	errorsBody: '请更正这些单元格后重新提交。没有保存任何内容。',
	errorsMore: '显示前{count, number}项。',
	cell: '单元格',
	column: '列',
	found: '现有内容',
	wrong: '错误',
	previewTitle: '导入的结果',
	previewCounts:
		'{created, plural, =0 {没有新方案} other {#个新方案}}，{changed, plural, =0 {没有更改} other {#个更改}}，{same, plural, =0 {没有未变} other {#个未变}}',
	nothing: '文件没有更改任何内容。',
	isNew: '新草稿',
	doneTitle: '文件已导入',
	doneCounts:
		'{created, plural, =0 {没有创建方案} other {创建了#个方案}}；{changed, plural, =0 {没有更改} other {更改了#个}}。',
	noRows: '文件中没有方案。',
	notATable: '这不是在此下载的方案表格。',
	lostCheck: '无法再次读取已检查的内容。请重新提交文件。',
}
