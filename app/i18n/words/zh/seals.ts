import type { Shape } from '../../shape.ts'
import type { seals as source } from '../en/seals.ts'

export const seals: Shape<typeof source> = {
	title: '记录封印',
	lead: '每天结束时（UTC），全部步骤的记录都会被封存：一份签名清单列明每条条目链的位置。保管封印的人日后可以证明此前的内容未被更改。',
	caption: '封印，最新的在前',
	day: '日期',
	whose: '所属方',
	chains: '链数',
	digest: '摘要',
	file: '文件',
	download: '下载（JSON）',
	downloadOne: '下载 {day} 的封印（{whose}）',
	office: '毒品和犯罪问题办公室',
	filter: '所属方',
	all: '全部',
	show: '显示',
	older: '更早的封印',
	latest: '最新的封印',
	pages: '封印页',
	none: {
		title: '尚无已封存的日期',
		body: '首个封印将在第一个步骤之后的午夜（UTC）后生成。',
	},
	what: {
		title: '封印的用途',
		keep: '请将文件保存在本网站之外。文件不提及任何人，也不涉及请求的内容。',
		check: '如需了解记录是否仍与此一致，请将文件提交到核对页面。',
		link: '核对封印',
	},
	check: {
		title: '核对封印',
		lead: '凡保管封印文件者均可在此核对其真伪以及记录是否仍与其一致。无需账户，也不会显示任何请求的信息。',
		panel: '封印文件',
		file: 'JSON 格式的封印文件',
		fileHint: '不超过 5 MB。仅为本次核对读取，不予保存。',
		tooLarge: '文件超过 5 MB',
		missing: '请选择文件',
		button: '核对',
		same: {
			title: '封印真实，记录与其一致',
			body: '<day></day> 的全部 {chains} 条链均与封存时一致。',
		},
		differs: {
			title: '封印真实，但记录与其不一致',
			body: '<day></day> 的 {chains} 条链中有 {differing} 条与封存内容不符。请保留文件并通知毒品和犯罪问题办公室。',
		},
		unknown: {
			title: '不是本网站的封印',
			body: '文件并非在此签署，或签署后已被更改。请检查文件是否完整。',
		},
		tooOften: {
			title: '核对次数过多',
			body: '请等待五分钟后重试。',
		},
	},
}
