import type { Shape } from '../../shape.ts'
import type { publicWords as source } from '../en/public.ts'

export const publicWords: Shape<typeof source> = {
	title: '向毒品和犯罪问题办公室通报贵国所需的技术援助',
	lead: '各国使用本网站向联合国毒品和犯罪问题办公室（毒品和犯罪问题办公室）通报其在预防和打击偷运移民方面的技术援助需求，并跟踪每项需求的进展。',
	signIn: '登录',
	byInvitation: '账户凭邀请开设。联络人邀请本国同事。',
	who: {
		title: '使用者',
		states: {
			title: '各国',
			body: '国家主管机关编写请求，列明一项或多项需求：专门培训、技术设备和技术工具，或咨询意见。由本国联络人核可。',
		},
		officers: {
			title: '毒品和犯罪问题办公室干事',
			body: '干事审查每项请求，必要时要求澄清，逐项就需求作出决定，并寻找有能力承接的方案。',
		},
		donors: {
			title: '捐助方',
			body: '捐助方可查看按区域和专题领域分列的无供资需求数字，但绝不会看到请求本身。',
		},
	},
	way: {
		title: '请求的流程',
		prepare: {
			title: '编写',
			body: '国家主管机关说明情况和需求。草稿可以搁置，之后继续编写。',
		},
		endorse: {
			title: '核可',
			body: '联络人以普通照会核可请求并予以提交。系统以编号确认收到。',
		},
		review: {
			title: '审查和决定',
			body: '毒品和犯罪问题办公室干事审查请求。每项需求或予受理，或予暂停，或转交伙伴机构，或未予接受，并说明理由。',
		},
		match: {
			title: '匹配',
			body: '为每项已受理的需求寻找合适的方案。须经该国确认提议后方可启动。',
		},
		deliver: {
			title: '实施和评价',
			body: '跟踪培训、设备或咨询意见，直至投入使用并完成评价。',
		},
	},
	voluntary: {
		title: '请求的含义',
		body: '提交请求出于自愿，既不为该国创设义务，也不产生获得援助的权利：援助取决于任务授权、供资情况和方案的能力。请求不取代该国与联合国之间的正式渠道。',
	},
	languages: {
		title: '语言',
		body: '本网站及其邮件提供联合国六种正式语文版本。可使用其中任何一种语文提交请求。',
	},
	noScript: '所有步骤均可在没有 JavaScript 和网速缓慢的情况下完成。',
}
