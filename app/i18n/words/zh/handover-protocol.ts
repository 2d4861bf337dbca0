import type { Shape } from '#app/i18n/shape.ts'
import type { handoverProtocol as english } from '#app/i18n/words/en/handover-protocol.ts'

export const handoverProtocol: Shape<typeof english> = {
	title: '移交和验收书',
	sample: '样本——本移交书所涉交付纯属虚构',
	lead: '下列设备已移交给下述国家，并已以该国名义验收。本页根据双方签署的记录生成；校验值表明该记录是否未经更改。',
	record: '双方签署的记录（JSON）',
	facts: {
		number: '移交书编号',
		state: '国家',
		authority: '受益机构',
		reference: '请求',
		need: '需求',
		programme: '方案',
		place: '移交地点',
		heldOn: '移交日期',
		mode: '对设备的权利',
		sha256: '记录的 SHA-256 值',
		operator: '移交方',
	},
	modes: {
		title: '转让所有权：设备归受益机构所有。',
		use: '使用权：设备仍归办公室所有，受益机构可以使用。',
	},
	lines: {
		title: '移交的设备',
		number: '序号',
		description: '说明',
		quantity: '数量',
		unit: '单位',
	},
	serials: {
		title: '序列号',
		line: '项目',
		numbers: '序列号',
	},
	conditions: '条件',
	undertaking: {
		title: '最终用途承诺',
		text: '该国承诺：仅将设备用于预防和打击偷运移民以及保护被偷运者，并遵守《打击偷运移民议定书》和人权；未经办公室事先书面同意，不将设备出售、出借或转让给任何人；保持设备运转正常并列入财产清单；允许在移交后六个月和十二个月进行核查；如有遗失、损坏或滥用，立即报告。',
	},
	signatures: {
		title: '签名',
		side: '一方',
		name: '姓名',
		post: '职务',
		at: '签署时间',
		office: '办公室代表',
		state: '国家代表',
		missing: '尚未签署',
	},
	foot: '双方签名均由以本人名义登录的人员以电子方式作出；各自填写了此处所示的姓名和职务。',
}
