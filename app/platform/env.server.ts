import { createPrivateKey } from 'node:crypto'
import * as z from 'zod'
import { readPrivateKey } from './signing-key.server.ts'

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

const schema = z.object({
	NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
	HOST: z.string().default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	/** The address people type; links in e-mails start with it. */
	APP_URL: z.url().optional(),
	/** PostgreSQL. Without it the embedded database keeps its files in DATA_DIR. */
	DATABASE_URL: z.string().startsWith('postgres').optional(),
	DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(10),
	DATA_DIR: z.string().min(1).default('data'),
	/** A bucket for files; without it they are kept in DATA_DIR. */
	FILES_S3_BUCKET: z.string().min(1).optional(),
	FILES_S3_ENDPOINT: z.url().optional(),
	FILES_S3_REGION: z.string().min(1).default('us-east-1'),
	FILES_S3_KEY: z.string().min(1).optional(),
	FILES_S3_SECRET: z.string().min(1).optional(),
	/** The virus scanner that files wait for; without it they are not scanned. */
	CLAMD_HOST: z.string().min(1).optional(),
	CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
	AUTH_SECRET: z.string().min(32),
	/** Signs receipts of filings; without it a key is derived from AUTH_SECRET. */
	RECEIPT_KEY: z
		.string()
		.refine((text) => readPrivateKey(text) !== null, 'an Ed25519 key: PKCS#8 PEM, or its 32 bytes in base64')
		.optional(),
	SMTP_URL: z.string().startsWith('smtp').optional(),
	MAIL_FROM: z.email().default('no-reply@ta-requests.example'),
	/** Letters a minute to one domain, from all workers together. */
	MAIL_PER_DOMAIN: z.coerce.number().int().min(1).default(120),
	/** How often a person may do what sends e-mail, in a minute and in an hour; however many it reaches, it counts once. */
	MAIL_ACTS_PER_MINUTE: z.coerce.number().int().min(1).default(20),
	MAIL_ACTS_PER_HOUR: z.coerce.number().int().min(1).default(200),
	/** Seconds for which the letter about a message waits for more of the same conversation; 0 sends each at once. */
	MAIL_GATHER_SECONDS: z.coerce.number().int().min(0).max(600).default(120),
	/** Signs letters (DKIM): the domain, the selector its public key is under, and the RSA key as PEM or its base64. */
	DKIM_DOMAIN: z.string().min(1).optional(),
	DKIM_SELECTOR: z.string().min(1).default('ta'),
	DKIM_KEY: z
		.string()
		.transform((text) => (text.includes('-----') ? text : Buffer.from(text, 'base64').toString()))
		.refine((text) => isRsaKey(text), 'an RSA key of 2048 bits or more: PEM, or that in base64')
		.optional(),
	/** The mailbox replies and returned letters go to; without it letters cannot be answered. It takes plus-addresses. */
	MAIL_REPLY_TO: z
		.email()
		.refine(
			(address) => address.lastIndexOf('@') <= 19,
			'at most 19 characters before the @: a token is added',
		)
		.optional(),
	/** Who writes the Authentication-Results that are believed: the mail server in front of that mailbox. */
	MAIL_AUTHSERV_ID: z.string().min(1).optional(),
	/** Where that mailbox is read: imap(s)://user:password@host/folder. */
	IMAP_URL: z.string().startsWith('imap').optional(),
	/** Or where a mail server hands it in (LMTP): a port of this process. */
	LMTP_HOST: z.string().default('127.0.0.1'),
	LMTP_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
	SAMPLE_WORLD: flag.default(false),
	WORKER: z.enum(['here', 'elsewhere']).default('here'),
	/** Where a worker of its own answers /health/live, at HOST; without it nowhere. */
	WORKER_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
	OPERATOR_NAME: z.string().default('Technical assistance desk'),
	OPERATOR_ADDRESS: z.string().default(''),
	/** Where weaknesses are told to the operator: an address of e-mail, or a page (https:). */
	OPERATOR_SECURITY_CONTACT: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
	/** Sign-in attempts per network address in five minutes. */
	SIGN_IN_LIMIT: z.coerce.number().int().min(1).default(20),
	/** Minutes without a sign of life after which a session ends: of the office, and of everybody else. */
	IDLE_MINUTES_OFFICE: z.coerce.number().positive().default(15),
	IDLE_MINUTES: z.coerce.number().positive().default(30),
	/** Minutes for which whoever proved to be there is believed before a binding act. */
	CONFIRMED_MINUTES: z.coerce.number().positive().default(15),
	/** Seals second factors and backup codes: 32 bytes in base64; without it a key is derived from AUTH_SECRET. */
	FACTOR_KEY: key.optional(),
	/** The key before it, until everything is sealed anew. */
	FACTOR_KEY_BEFORE: key.optional(),
	/** The identity provider of the office (OpenID Connect): its issuer, what we are called there, and our secret. */
	OIDC_ISSUER: z
		.url()
		.refine(
			(address) => /^(https:|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(address),
			'an address with https:',
		)
		.optional(),
	OIDC_CLIENT_ID: z.string().min(1).optional(),
	OIDC_CLIENT_SECRET: z.string().min(1).optional(),
	/** What the button of sign-in calls it. */
	OIDC_NAME: z.string().min(1).max(60).default('OpenID'),
	/** The `acr` by which it says that it asked for a second factor; without it only `amr` says so. */
	OIDC_ACR: z.string().min(1).optional(),
	TRUST_PROXY: flag.default(false),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})
export type Env = z.infer<typeof schema> & { APP_URL: string }

/** Checks the environment; throws one error that names every wrong variable and what it should be. */
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

/** What is needed because of what else is set, or is not. */
function missingBeside(set: Record<string, string | undefined>): string[] {
	const keepsMail = set.SAMPLE_WORLD === 'true' || set.SAMPLE_WORLD === '1'
	const wrong: string[] = []
	if (!set.SMTP_URL && !keepsMail && (set.NODE_ENV ?? 'production') === 'production')
		wrong.push('SMTP_URL: needed to send e-mail (or SAMPLE_WORLD=true to keep it for /dev/inbox)')
	if (set.OIDC_ISSUER && !(set.OIDC_CLIENT_ID && set.OIDC_CLIENT_SECRET))
		wrong.push('OIDC_ISSUER: needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it')
	if (Boolean(set.DKIM_DOMAIN) !== Boolean(set.DKIM_KEY))
		wrong.push('DKIM_DOMAIN: needs DKIM_KEY beside it, and the other way round')
	if (set.MAIL_REPLY_TO && !set.MAIL_AUTHSERV_ID)
		wrong.push('MAIL_REPLY_TO: needs MAIL_AUTHSERV_ID, or anybody could write in the name of others')
	return wrong
}

let checked: Env | undefined

/** The checked environment; read once, at the first use. */
export const env = new Proxy({} as Env, {
	get(_, name: keyof Env) {
		checked ??= readEnv(process.env)
		return checked[name]
	},
})
