import type { Shape } from '../../shape.ts'
import type { states as english } from '../en/states.ts'

export const states: Shape<typeof english> = {
	title: '国家及其联系方式',
	lead: '各常驻代表团的联系方式，以礼宾部门所列为准。普通照会将与此处登记的地址核对。',
	search: '国家名称',
	table: '国家、条约地位及代表团',
	head: {
		state: '国家',
		status: '《偷运移民议定书》',
		mission: '代表团登记地址',
		posts: '职位',
	},
	none: {
		title: '未找到国家',
		body: '请换一个名称。',
	},
	noMission: '未登记',
	contact: {
		title: '常驻代表团',
		lead: '请采用礼宾部门名单中的信息，切勿采用来信中的信息。',
		name: '代表团名称',
		email: '登记的电子邮箱地址',
		phone: '电话',
		address: '邮寄地址',
		button: '保存信息',
		updated: '最近由 <name></name> 于 <day></day> 修改',
	},
	authorities: {
		title: '主管机关',
		none: '尚未登记主管机关。',
		name: '名称',
		type: '机构类型',
		which: '主管机关',
		whichHint: '新增请留空；选择一个可更名。',
		change: '新增或更名主管机关',
		button: '保存主管机关',
	},
	posts: '该国的职位',
	noPosts: '尚未为该国邀请任何人。',
	notes: '该国的普通照会',
	noNotes: '尚未登记该国的普通照会。',
	done: {
		contact: '信息已保存',
		authority: '主管机关已保存',
	},
}
