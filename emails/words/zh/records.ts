import type { records as source } from '../en/records.ts'
import type { Shape } from '../shape.ts'

export const records: Shape<typeof source> = {
	auditSeal: {
		subject: '当日记录封印',
		what: '已为刚结束的一天封存全部步骤的记录。所附文件列明各条链当时的位置，并附有签名。',
		next: '请将该文件保存在本系统之外：日后即使有人更改条目，也无法更改您的副本。您无需采取其他行动；如需核对文件，请打开封印页面。',
	},
	draftIdle: {
		subject: '草稿久未编辑',
		what: '您的一份草稿已很长时间无人编辑。',
		next: '如仍有需要，请继续编辑。否则将在此处所列日期归档；您可随时将其取回。',
	},
	draftArchived: {
		subject: '草稿已归档',
		what: '您的一份草稿因长时间无人编辑而已归档。其中内容没有丢失。',
		next: '您无需采取任何行动。如要继续编辑，请打开已归档草稿列表并将其取回。',
	},
	donorDigest: {
		subject: '您资助的交付',
		what: '这是您所资助方案上月的交付数据。',
		next: '您无需采取任何行动；页面上有详细数据。',
	},
}
