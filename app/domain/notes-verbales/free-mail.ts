/** Mail services open to everybody: an address there shows nothing about who sends. */
const freeMail = new Set([
	...[
		'gmail.com',
		'googlemail.com',
		'yahoo.com',
		'yahoo.fr',
		'yahoo.es',
		'ymail.com',
		'outlook.com',
		'outlook.fr',
	],
	...['hotmail.com', 'hotmail.fr', 'hotmail.es', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'aol.com'],
	...[
		'gmx.com',
		'gmx.net',
		'gmx.de',
		'web.de',
		'mail.com',
		'mail.ru',
		'bk.ru',
		'list.ru',
		'inbox.ru',
		'yandex.ru',
	],
	...[
		'yandex.com',
		'ya.ru',
		'rambler.ru',
		'proton.me',
		'protonmail.com',
		'zoho.com',
		'qq.com',
		'163.com',
		'126.com',
	],
	...[
		'sina.com',
		'sina.cn',
		'foxmail.com',
		'aliyun.com',
		'naver.com',
		'rediffmail.com',
		'maktoob.com',
		'orange.fr',
	],
	...['wanadoo.fr', 'laposte.net', 'free.fr', 'tutanota.com', 'fastmail.com'],
])

/** Whether an address belongs to such a service; the officer is warned and decides. */
export const isFreeMail = (address: string) =>
	freeMail.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase())
