import { createPrivateKey } from 'node:crypto'
import { isIP, isIPv4 } from 'node:net'
import * as z from 'zod'
import { readPrivateKey } from './keys/signing-key.server.ts'

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

const key = z
	.base64()
	.refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64 (openssl rand -base64 32)')

function isRsaKey(pem: string) {
	try {
		const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
		return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
	} catch {
		return false
	}
}

function isNetwork(text: string): boolean {
	const [address = '', bits = '', ...more] = text.split('/')
	const longest = isIPv4(address) ? 32 : 128
	return more.length === 0 && isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= longest
}

const schema = z.object({
	NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
	HOST: z.string().default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	/** The public address; links in e-mails start with it. */
	APP_URL: z.url().optional(),
	/** PostgreSQL. Without it the embedded database stores its files in DATA_DIR. */
	DATABASE_URL: z.string().startsWith('postgres').optional(),
	/** The operator goes back to this release after a newer one has migrated the database. */
	ROLLBACK: flag.default(false),
	/** Seconds for which a process that was asked to stop goes on answering, and tells clients to go elsewhere. */
	DRAIN_SECONDS: z.coerce.number().int().min(0).max(600).default(10),
	DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(10),
	/** A streaming replica of it that pages read from. */
	DATABASE_READ_URL: z.string().startsWith('postgres').optional(),
	/** Seconds by which that replica may be behind; beyond that, pages read from DATABASE_URL. */
	DATABASE_READ_LAG: z.coerce.number().int().min(1).max(60).default(5),
	DATA_DIR: z.string().min(1).default('data'),
	/** A bucket for files; without it they are stored in DATA_DIR. */
	FILES_S3_BUCKET: z.string().min(1).optional(),
	FILES_S3_ENDPOINT: z.url().optional(),
	FILES_S3_REGION: z.string().min(1).default('us-east-1'),
	FILES_S3_KEY: z.string().min(1).optional(),
	FILES_S3_SECRET: z.string().min(1).optional(),
	/** The virus scanner for files; without it they are not scanned. */
	CLAMD_HOST: z.string().min(1).optional(),
	CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
	AUTH_SECRET: z.string().min(32),
	/** Signs submission receipts; without it a key is derived from AUTH_SECRET. */
	RECEIPT_KEY: z
		.string()
		.refine((text) => readPrivateKey(text) !== null, 'an Ed25519 key: PKCS#8 PEM, or its 32 bytes in base64')
		.optional(),
	SMTP_URL: z.string().startsWith('smtp').optional(),
	MAIL_FROM: z.email().default('no-reply@ta-requests.example'),
	/** E-mails a minute to one domain, from all workers together. */
	MAIL_PER_DOMAIN: z.coerce.number().int().min(1).default(120),
	/**
	 * Actions that send e-mail, per person, in a minute and in an hour; each counts once, whatever the number of
	 * recipients.
	 */
	MAIL_ACTS_PER_MINUTE: z.coerce.number().int().min(1).default(20),
	MAIL_ACTS_PER_HOUR: z.coerce.number().int().min(1).default(200),
	/** Points for costly work of one person, or of one network without an account, and how many of them come back. */
	WORK_POINTS: z.coerce.number().int().min(12).max(100_000).default(120),
	WORK_POINTS_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(60),
	/**
	 * Seconds for which the e-mail about a message waits for more of the same conversation; 0 sends each immediately.
	 */
	MAIL_GATHER_SECONDS: z.coerce.number().int().min(0).max(600).default(120),
	/** Signs e-mails (DKIM): the domain, the selector of its public key, and the RSA key as PEM or its base64. */
	DKIM_DOMAIN: z.string().min(1).optional(),
	DKIM_SELECTOR: z.string().min(1).default('ta'),
	DKIM_KEY: z
		.string()
		.transform((text) => (text.includes('-----') ? text : Buffer.from(text, 'base64').toString()))
		.refine((text) => isRsaKey(text), 'an RSA key of 2048 bits or more: PEM, or that in base64')
		.optional(),
	/**
	 * The mailbox for replies and returned e-mails; without it replies are not possible. It must accept plus-addresses.
	 */
	MAIL_REPLY_TO: z
		.email()
		.refine(
			(address) => address.lastIndexOf('@') <= 19,
			'at most 19 characters before the @: a token is added',
		)
		.optional(),
	/** The authserv-id of trusted Authentication-Results: the mail server of that mailbox. */
	MAIL_AUTHSERV_ID: z.string().min(1).optional(),
	/** Where that mailbox is read: imap(s)://user:password@host/folder. */
	IMAP_URL: z.string().startsWith('imap').optional(),
	/** Or the port of this process to which a mail server delivers (LMTP). */
	LMTP_HOST: z.string().default('127.0.0.1'),
	LMTP_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
	SAMPLE_WORLD: flag.default(false),
	WORKER: z.enum(['here', 'elsewhere']).default('here'),
	/** Port at HOST where a separate worker serves /health/live; without it, none. */
	WORKER_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
	OPERATOR_NAME: z.string().default('Technical assistance desk'),
	OPERATOR_ADDRESS: z.string().default(''),
	/** Where vulnerabilities are reported to the operator: an e-mail address or a page (https:). */
	OPERATOR_SECURITY_CONTACT: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
	/** The address of the licence under which released figures may be used by others; without it files name none. */
	OPERATOR_DATA_LICENCE: z.url({ protocol: /^https?$/ }).optional(),
	/** Sign-in attempts per network address in five minutes; those that succeed do not count. */
	SIGN_IN_LIMIT: z.coerce.number().int().min(1).default(20),
	/** Networks that many people share (CIDR), which may make ten times as many wrong attempts. */
	SHARED_NETWORKS: z
		.string()
		.default('')
		.transform((list) => list.split(/[\s,]+/).filter((network) => network !== ''))
		.refine(
			(networks) => networks.every(isNetwork),
			'a list of networks such as 192.0.2.0/24, 2001:db8:1::/48',
		),
	/** Minutes without activity after which a session ends: for UNODC, and for all others. */
	IDLE_MINUTES_OFFICE: z.coerce.number().positive().default(15),
	IDLE_MINUTES: z.coerce.number().positive().default(30),
	/** Minutes after authentication in which binding acts need no new one. */
	CONFIRMED_MINUTES: z.coerce.number().positive().default(15),
	/** Encrypts second factors and backup codes: 32 bytes in base64; without it a key is derived from AUTH_SECRET. */
	FACTOR_KEY: key.optional(),
	/** The previous key, until all secrets are encrypted again. */
	FACTOR_KEY_BEFORE: key.optional(),
	/** The identity provider of UNODC (OpenID Connect): its issuer, our client id and our client secret. */
	OIDC_ISSUER: z
		.url()
		.refine(
			(address) => /^(https:|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(address),
			'an address with https:',
		)
		.optional(),
	OIDC_CLIENT_ID: z.string().min(1).optional(),
	OIDC_CLIENT_SECRET: z.string().min(1).optional(),
	/** Its name on the sign-in button. */
	OIDC_NAME: z.string().min(1).max(60).default('OpenID'),
	/** The `acr` that proves a second factor; without it only `amr` does. */
	OIDC_ACR: z.string().min(1).optional(),
	/** A machine translation engine with the interface of LibreTranslate; without it no text is translated. */
	TRANSLATE_URL: z.url({ protocol: /^https?$/ }).optional(),
	TRANSLATE_API_KEY: z.string().min(1).optional(),
	/** Its name beside every translation. */
	TRANSLATE_NAME: z.string().min(1).max(60).default('LibreTranslate'),
	/** The operator declares that the engine is its own: texts do not leave the operator. */
	TRANSLATE_ENGINE_OWN: flag.default(false),
	/** The classifications of requests whose texts may be sent to the engine. */
	TRANSLATE_CLASSIFICATIONS: z
		.string()
		.default('PUBLIC,SUMMARY')
		.refine(
			(list) => list.split(',').every((name) => /^\s*(PUBLIC|SUMMARY|RESTRICTED)\s*$/.test(name)),
			'a list of PUBLIC, SUMMARY and RESTRICTED; what is CONFIDENTIAL is never sent',
		)
		.transform((list) => list.split(',').map((name) => name.trim())),
	/** Seconds that a page waits, in all, for the database and everything else outside its process. */
	OUTSIDE_SECONDS: z.coerce.number().min(1).max(20).default(20),
	TRUST_PROXY: flag.default(false),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})
export type Env = z.infer<typeof schema> & { APP_URL: string }

/** Checks the environment; throws one error that names every wrong variable and its expected form. */
export function readEnv(source: Record<string, string | undefined>): Env {
	const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
	const result = schema.safeParse(filled)
	const issues = result.success ? [] : result.error.issues
	const wrong = issues.map(({ path, message }) => {
		const name = path.join('.')
		return `${name}: ${name in filled ? message : 'needed, and not set'}`
	})
	wrong.push(...missingBeside(filled))
	if (!result.success || wrong.length > 0)
		throw new Error(['The environment is not right:', ...wrong.map((line) => `  ${line}`)].join('\n'))
	const env = result.data
	return { ...env, APP_URL: (env.APP_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '') }
}

/** Returns the problems of variables that depend on each other. */
function missingBeside(set: Record<string, string | undefined>): string[] {
	const keepsMail = set.SAMPLE_WORLD === 'true' || set.SAMPLE_WORLD === '1'
	const wrong: string[] = []
	if (!set.SMTP_URL && !keepsMail && (set.NODE_ENV ?? 'production') === 'production')
		wrong.push('SMTP_URL: needed to send e-mail (or SAMPLE_WORLD=true to keep it for /dev/inbox)')
	if (set.DATABASE_READ_URL && !set.DATABASE_URL)
		wrong.push('DATABASE_READ_URL: needs DATABASE_URL beside it, the primary of this replica')
	if (set.OIDC_ISSUER && !(set.OIDC_CLIENT_ID && set.OIDC_CLIENT_SECRET))
		wrong.push('OIDC_ISSUER: needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it')
	if (Boolean(set.DKIM_DOMAIN) !== Boolean(set.DKIM_KEY))
		wrong.push('DKIM_DOMAIN: needs DKIM_KEY beside it, and the other way round')
	if (set.MAIL_REPLY_TO && !set.MAIL_AUTHSERV_ID)
		wrong.push('MAIL_REPLY_TO: needs MAIL_AUTHSERV_ID, or anybody could write in the name of others')
	const isNear = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(set.TRANSLATE_URL ?? '')
	const own = set.TRANSLATE_ENGINE_OWN === 'true' || set.TRANSLATE_ENGINE_OWN === '1'
	if (!own && set.TRANSLATE_CLASSIFICATIONS?.includes('RESTRICTED'))
		wrong.push(
			'TRANSLATE_CLASSIFICATIONS: RESTRICTED needs TRANSLATE_ENGINE_OWN=true, or texts would leave you',
		)
	if (!own && !isNear && set.TRANSLATE_URL?.startsWith('http:'))
		wrong.push('TRANSLATE_URL: http: needs TRANSLATE_ENGINE_OWN=true; any other engine needs https:')
	return wrong
}

let isChecked = false

/** The checked environment; read once, at the first use. */
// Filled at the first use.
export const env = new Proxy({} as Env, {
	get(settings, name: keyof Env) {
		if (!isChecked) Object.assign(settings, readEnv(process.env))
		isChecked = true
		return settings[name]
	},
})
