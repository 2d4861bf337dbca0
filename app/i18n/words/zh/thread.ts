import type { Shape } from '#app/i18n/shape.ts'
import type { thread as english } from '#app/i18n/words/en/thread.ts'

export const thread: Shape<typeof english> = {
	title: '消息',
	titleOfNeed: '关于需求{rank}的消息',
	lead: '国家与毒品和犯罪问题办公室之间的往来消息。作出决定所需的问题在请求页面上提出和答复。',
	you: '您',
	byMail: '通过电子邮件',
	somebody: '毒品和犯罪问题办公室人员',
	notSent: '尚未发送。您写的内容仍在表格中。',
	toForm: '前往表格',
	link: {
		messages: '消息（{messages}）',
		withNotes: '消息（{messages}），内部备注（{notes}）',
	},
	messages: {
		title: '国家与毒品和犯罪问题办公室之间的消息',
		none: '尚无人写消息',
		beFirst: '请在下方写第一条消息；系统会通过电子邮件通知对方。',
		noneYet: '一旦有人写消息，就会显示在这里。',
	},
	files: {
		title: '随此消息收到的文件',
		waiting: '{name}（等待病毒扫描）',
		notTaken: '{count, plural, other {有#个文件未被接受}}',
		reason: '{name}：{reason}',
		tooLarge: '文件超过10 MB。',
		tooMany: '此消息已接受十个文件，该文件超出数量上限。',
		notInText: '它不在您所写的内容中，而属于您的签名或您所回复的电子邮件。',
		virus: '扫描发现{virus}。文件已删除。',
	},
	write: {
		title: '写消息',
		readByState: '该国人员会读到此消息。起草人和联络人会收到一封通向本页的电子邮件，邮件中不含消息内容。',
		readByUnodc:
			'毒品和犯罪问题办公室处理本请求的人员会读到此消息。他们会收到一封通向本页的电子邮件，邮件中不含消息内容。',
		text: '消息',
		button: '发送消息',
	},
	needs: {
		title: '关于单项需求的消息',
		link: '需求{rank}：{title}（{count}）',
	},
	notes: {
		title: '内部备注：国家永远看不到',
		lead: '可查看本请求的毒品和犯罪问题办公室干事能读到这些备注；关于某项需求的备注，其方案管理人也能读到。',
		none: '尚无备注。请在下方为同事写一条备注。',
		text: '备注',
		mentioned: '通知以下人员',
		mentionedHint: '他们会收到一封通向本页的电子邮件。最多选择十人。',
		person: '{name} - {role}',
		told: '已通知：{names}',
		button: '保存备注',
	},
}
