import type { Shape } from '#app/i18n/shape.ts'
import type { equipment as english } from '#app/i18n/words/en/help/equipment.ts'

export const equipment: Shape<typeof english> = {
	category: {
		text: '类别决定需要哪些核准或许可。一项需求只有一个类别。',
		example: '护照或证件阅读机',
	},
	lines: {
		text: '每种物品一行：数量、最少数量、须具备的性能以及使用地点。只写性能，不写品牌，以保持采购的开放性。',
		example: '证件阅读机；12台，至少6台；10秒内读取芯片和机读区；马伦达港',
	},
	justification: {
		text: '说明这种设备为何能解决问题，以及如何得出该数量，例如按用户、班次或哨所计算。',
		example: '三个港口各有两条通道，分两班工作；每条通道一台阅读机，每个港口备用一台。',
	},
	stock: {
		text: '写明目前拥有什么、其中多少可用。这可说明所需数量的理由。',
		example: '紫外线灯；10盏，其中4盏可用；6年',
	},
	site: {
		text: '设备只运往能够接收的场所。请就每一点说明已具备、已计划还是缺乏。',
		example: '供电：已具备；安全储存：已计划',
	},
	siteReadiness: {
		text: '说明已计划或缺乏的条件以及何时具备。',
		example: '每天停电两小时；2027年预算已列入一台发电机。',
	},
	maintenanceAmount: {
		text: '国家每年为保持设备正常运转而拨出的金额。如没有，请填0并说明理由。',
		example: '4000',
	},
	maintenanceCurrency: {
		text: '请选择金额所用的货币。',
		example: '美元',
	},
	noMaintenanceReason: {
		text: '说明为何没有该笔金额以及由谁支付修理费用。',
		example: '设备保修五年，之后更换。',
	},
	maintenanceBudgetLine: {
		text: '写明支付维护费用的预算项目，以表明已有资金安排。',
		example: '内政部，第22章，技术设备维护',
	},
	maintenanceResponsible: {
		text: '写明负责维护的职务，不写人名。',
		example: '港口警察技术处处长',
	},
	maintenancePlan: {
		text: '说明由谁修理、备件和耗材从何而来以及如何续展许可。',
		example: '两名技术员每三个月检查每台阅读机。备件储备可用一年。',
	},
	disposalPlan: {
		text: '说明设备报废后如何处理，特别是其中的数据。',
		example: '存储介质清除后销毁；设备交给持证回收商。',
	},
	operators: {
		text: '无人会用的设备不予交付。请说明将使用设备的人目前是否会用。',
		example: '有待培训',
	},
	includeUserTraining: {
		text: '勾选此项，可在接收设备的同时接受简短的用户培训。',
		example: '',
	},
	trainingNeed: {
		text: '如果本请求的另一项需求用于培训操作人员，请在此选择，以便一并规划。',
		example: '需求1：一线官员证件检查培训',
	},
	customsExemption: {
		text: '写明货物免税进口所依据的协定或法律。',
		example: '《标准基本援助协定》第三条',
	},
	consignee: {
		text: '货物所寄往的机关。没有收货人也可提交请求，但在确定之前不能采购任何物品。',
		example: '内政部后勤局',
	},
	port: {
		text: '货物应从何处入境。',
		example: '首都国际机场',
	},
	importLicence: {
		text: '说明进口需要何种许可证、由谁发放。如不需要，请留空。',
		example: '电信管理机关许可证，约六周',
	},
	radioLicence: {
		text: '无线电设备和无人机需要国家许可证。请说明是哪一种以及是否已取得。',
		example: '2026年9月已申请频率许可证',
	},
	dataLaw: {
		text: '这类设备读取、记录或跟踪人员。请写明规定数据用途的法律。',
		example: '2020年《个人数据保护法》第三部分',
	},
	dataRetention: {
		text: '说明数据保存多久以及由谁确保删除。',
		example: '90天后自动删除；数据保护官每月检查',
	},
	dataAccess: {
		text: '说明谁可以查看数据以及如何记录每次访问。',
		example: '仅限值班负责人；每次检索均记录姓名、时间和理由',
	},
	endUseUndertaking: {
		text: '勾选此项，即表示国家接受承诺案文。只有作出承诺后才会移交设备。',
		example: '',
	},
}
