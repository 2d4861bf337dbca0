import type { Shape } from '#app/i18n/shape.ts'
import type { draft as english } from '#app/i18n/words/en/draft.ts'
import { about } from './draft/about.ts'
import { advisory } from './draft/advisory.ts'
import { equipment } from './draft/equipment.ts'
import { institution } from './draft/institution.ts'
import { need } from './draft/need.ts'
import { rights } from './draft/rights.ts'
import { situation } from './draft/situation.ts'
import { drafts, tasks } from './draft/tasks.ts'
import { training } from './draft/training.ts'
import { writing } from './draft/writing.ts'

export const draft: Shape<typeof english> = {
	new: {
		title: '新请求',
		lead: '请为请求命名并选择语文。在送出之前，两者均可更改。',
		create: '开始起草',
	},
	notAFiling: {
		title: '这是草稿，尚未提交',
		body: '贵国以外无人能看到。只有在联络人核可之后，毒品和犯罪问题办公室才会收到。',
	},
	remove: {
		title: '删除这项需求？',
		body: '需求{rank}（{title}）连同为其填写的全部内容将移出请求。只要请求仍是草稿，您就可以撤销。',
		confirm: '删除需求',
		keep: '保留',
	},
	sections: {
		about: '标题、语文和同意事项',
		institution: '牵头机构和联系人',
		situation: '情况',
		rights: '人权和可持续性',
		need: '需求',
		training: '培训',
		equipment: '设备',
		advisory: '咨询',
	},
	leads: {
		about: '请求的名称、谁可以查看以及提出的缘由。',
		institution: '毒品和犯罪问题办公室可就本请求联系的两名不同人员，以及其他参与机构。',
		situation: '只使用公开来源：不写行动情报，也不写个案资料。',
		rights: '拟接受援助机构的保障措施，以及如何保持成果。',
		need: '目前谁无法做什么、应有何改变以及何时实现。',
		training: '学什么、由谁学、如何学以及用何种语文。',
		equipment: '逐行列明所需设备，以及如何安置、维护和使用。',
		advisory: '所需咨询的数量以及由谁与专家合作。',
	},
	tasks,
	drafts,
	...writing,
	about,
	institution,
	situation,
	rights,
	need,
	training,
	equipment,
	advisory,
}
