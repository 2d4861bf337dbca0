import type { Shape } from '../../shape.ts'
import type { mailKinds as source } from '../en/mail-kinds.ts'

export const mailKinds: Shape<typeof source> = {
	mandatory: {
		name: 'الإشعارات الإلزامية',
		covers: 'ما يطلب منكم شيئا أو يبيّن حقا أو واجبا أو يتعلق بحسابكم',
	},
	progress: {
		name: 'سير الطلبات',
		covers: 'سير الطلبات والاحتياجات الواردة فيها، حين لا يُنتظر منكم أي إجراء',
	},
	delivery: {
		name: 'سير عمليات التنفيذ',
		covers: 'سير التدريب وتوريد المعدات وتقديم المشورة، حين لا يُنتظر منكم أي إجراء',
	},
	messages: {
		name: 'الرسائل',
		covers: 'الرسائل الجديدة بشأن أحد الطلبات، والملاحظات الداخلية التي يرد فيها ذكركم',
	},
	seals: {
		name: 'أختام السجل',
		covers: 'الختم الموقّع لكل يوم، في ملف',
	},
	summary: {
		name: 'الموجزات',
	},
}
