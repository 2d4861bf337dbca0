import type { Shape } from '#app/i18n/shape.ts'
import type { deliveryFiles as english } from '#app/i18n/words/en/delivery-files.ts'

export const deliveryFiles: Shape<typeof english> = {
	title: '交付文件',
	delivery: '交付',
	scanned: '每个文件都要先经过病毒扫描，其他人才能打开。',
	notScanned: '此处检查文件的类型和结构，但不扫描病毒。',
	none: '尚未添加文件',
	add: '添加文件',
	purpose: '文件内容',
	file: '文件',
	fileHint:
		'PDF、Word（DOCX）、Excel（XLSX）、PNG 或 JPEG，每个文件不超过 10 MB。照片中的拍摄地点、时间和设备信息会被删除。',
	send: '添加',
	link: '文件',
	tooMany: '此类文件已有二十个。',
	notTaken: '无法接受此文件。',
	waiting: '等待病毒扫描',
	refused: '已拒绝：发现病毒',
	sizeOf: '{kilobytes, number} kB',
	purposes: {
		photo: '照片',
		customsPaper: '海关单据',
		shippingDocument: '运输单据',
		draft: '草案',
	},
}
