import type { Shape } from '../../shape.ts'
import type { receipt as source } from '../en/receipt.ts'

export const receipt: Shape<typeof source> = {
	panel: {
		title: '提交证明',
		lead: '本回执证明请求于何时收到以及当时的内容，并非提供援助的承诺。',
		filedAt: '收到时间',
		sha256: '提交内容的 SHA-256 值',
		keyId: '签名密钥',
		pdf: '回执（PDF）',
		json: '回执数据（JSON）',
		filing: '计算摘要时的请求全文（JSON）',
		check: '如何核验回执',
	},
	sheet: {
		title: '提交回执',
		sample: '样本——本回执所涉提交内容纯属虚构',
		lead: '下列技术援助请求已于所示时间收到。请求内容本身不在本页之列。',
		facts: {
			reference: '编号',
			state: '国家',
			authority: '牵头机构',
			needs: '需求数目',
			filedAt: '收到时间',
			sha256: '提交内容的 SHA-256 值',
			keyId: '签名密钥',
			operator: '出具方',
		},
		check: {
			title: '如何核验本回执',
			text: '在以下网址输入编号和 SHA-256 值，或输入下文的签名文本。无需账户。网页只说明回执是否真实以及提交内容是否未经更改，不透露其他信息。',
		},
		signed: {
			title: '签名文本',
			text: '紧凑型 JWS，以 EdDSA（Ed25519）签名。可使用回执文件中的公钥，不经本网站自行核验。',
		},
		noPromise: '本回执证明请求已经提交。它不是提供援助的承诺，也不产生任何义务或权利。',
	},
	check: {
		title: '核验回执',
		lead: '持有提交回执者均可在此核验其真伪。无需账户，也不显示请求的任何内容。',
		genuine: {
			title: '回执真实',
			filedAt: '提交内容于<when></when>收到。',
			unchanged: '存档内容自那时起未经更改。',
			changed: '现存内容与当时提交的内容不同。',
		},
		unknown: {
			title: '不真实或无记录',
			body: '这些信息不属于本网站的任何回执。请检查所填信息是否完整。',
		},
		tooOften: {
			title: '核验次数过多',
			body: '请等待五分钟后再试。',
		},
		withFile: {
			title: '使用回执文件',
			file: '回执（JSON 文件）',
			fileHint: '不超过 50 kB。文件仅用于本次核验，不予保存。',
			tooLarge: '文件超过 50 kB',
			missing: '请选择文件',
			button: '核验文件',
		},
		withText: {
			title: '使用签名文本',
			text: '签名文本或回执文件的内容',
			textHint: '从 PDF 或文件中复制；换行不影响核验。',
			button: '核验文本',
		},
		withNumbers: {
			title: '使用编号和 SHA-256 值',
			reference: '编号',
			referenceHint: '例如 SOM-TA-2026-XAA-0001',
			sha256: '提交内容的 SHA-256 值',
			sha256Hint: '64 个数字和字母；空格不影响核验。',
			button: '核验编号和数值',
		},
	},
}
