import type { posts as english } from '../en/posts.ts'
import type { Shape } from '../shape.ts'

export const posts: Shape<typeof english> = {
	successorAnnounced: {
		subject: '已宣布接任人',
		what: '已宣布一个职位的交接：在本邮件所示日期，由你们中的一方接替另一方。',
		next: '请打开页面查看是哪个职位；在该日之前一切不变。',
	},
	successorWithdrawn: {
		subject: '交接已取消',
		what: '原定于本邮件所示日期进行的职位交接将不再进行。',
		next: '您无需采取任何行动；现任者继续任职。',
	},
	postTakenOver: {
		subject: '职位已交接',
		what: '一个职位已由前任转交接任者，未完成的工作一并移交。',
		next: '如果您是接任者，请打开页面查看待办事项。如果您是前任，则无需采取任何行动。',
	},
	accountSuspended: {
		subject: '账户已停用',
		what: '您的账户已被暂停使用，所有会话均已结束。',
		next: '如不清楚原因，请询问贵国联络人或本办公室。',
	},
	accountReadmitted: {
		subject: '账户已恢复',
		what: '您账户的停用已解除。',
		next: '您可以重新登录。',
	},
	accountEnded: {
		subject: '账户已终止',
		what: '您在本系统中不再担任职位，账户因此终止。您所做的一切仍以您的姓名记录在案。',
		next: '您无需采取任何行动。',
	},
	invitationLapsed: {
		subject: '邀请未被使用',
		what: '您发出的一份邀请在十天内未被使用，其链接已失效。',
		next: '请打开页面查看该邀请的对象；您可以在那里重新发送。',
	},
	mailboxSet: {
		subject: '您职位的邮箱已变更',
		what: '与请求有关、发给您职位任职者的电子邮件的接收地址已变更。有关您本人账户的邮件仍发至您本人的地址。',
		next: '请打开页面查看您的职位。如不清楚原因，请询问贵国联络人或本办公室。',
	},
}
