import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { eventually } from '#tests/support/eventually.ts'
import { listenHere } from '#tests/support/listening.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { proxyProgram } from '#tests/support/server-programs.mjs'

/** Whether nginx is installed. */
export const isProxyHere = proxyProgram() !== undefined

export const publicName = 'ta.example.org'

async function freePort() {
	const { createServer } = await import('node:net')
	const probe = createServer()
	const port = await listenHere(probe)
	probe.close()
	await once(probe, 'close')
	return port
}

/** The configuration of the manual for this machine: only ports, the certificate and the address behind are others. */
function forHere({
	behind,
	port,
	plain,
	folder,
}: {
	behind: string
	port: number
	plain: number
	folder: string
}) {
	return readFileSync('app/server/deploy/nginx.conf', 'utf8')
		.replaceAll(/^\s*listen \[::\].*\n/gm, '')
		.replace('listen 80;', `listen 127.0.0.1:${plain};`)
		.replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
		.replace('127.0.0.1:3000', behind)
		.replace('/etc/ssl/certs/ta.example.org.pem', join(folder, 'certificate.pem'))
		.replace('/etc/ssl/private/ta.example.org.key', join(folder, 'key.pem'))
}

/** Starts nginx of Debian with the configuration of the manual in front of an address. */
export async function startProxy(address: string) {
	const program = proxyProgram()
	if (!program) throw new Error('nginx is not installed (Debian: apt-get install nginx)')
	const folder = scratchFolder('nginx')
	chmodSync(folder, 0o755)
	const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')]
	const subject = ['-subj', `/CN=${publicName}`, '-addext', `subjectAltName=DNS:${publicName}`]
	const making = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...subject]
	execFileSync('openssl', making, { stdio: 'ignore' })
	const [port, plain] = [await freePort(), await freePort()]
	const site = forHere({ behind: new URL(address).host, port, plain, folder })
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
		.join('\n')
	const around = [
		process.getuid?.() === 0 ? 'user root;' : '',
		`pid ${join(folder, 'pid')};`,
		'worker_processes 1;',
		'events {}',
		`http {\n${temporary}\naccess_log off;\n${site}\n}`,
	]
	writeFileSync(join(folder, 'nginx.conf'), around.join('\n'))
	const settings = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
	const child = spawn(program, [...settings, '-g', 'daemon off;'], { stdio: 'ignore' })
	process.once('exit', () => child.kill('SIGKILL'))
	const certificate = readFileSync(join(folder, 'certificate.pem'))
	const send = sender(port, certificate)
	await eventually(
		'nginx answers',
		async () => (await send({ path: '/health/live' }).catch(() => null)) !== null,
	)
	return {
		send,
		plain,
		async remove() {
			const ended = once(child, 'exit')
			child.kill('SIGTERM')
			await ended
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

type Sent = {
	path: string
	method?: string
	headers?: Record<string, string | number>
	/** Sent piece by piece, each when the one before has left. */
	body?: () => AsyncGenerator<Buffer> | Generator<Buffer>
	from?: string
}

/** Sends a request by TLS under the public name, and its whole body before it reads the answer, as a browser does. */
const sender =
	(port: number, ca: Buffer) =>
	async ({ path, method = 'GET', headers = {}, body, from = '127.0.0.1' }: Sent) => {
		const asked = request({
			host: '127.0.0.1',
			port,
			localAddress: from,
			servername: publicName,
			ca,
			path,
			method,
			headers: { host: publicName, ...headers },
		})
		const answered = once(asked, 'response')
		answered.catch(() => {}) // awaited below
		for await (const piece of body?.() ?? []) if (!asked.write(piece)) await once(asked, 'drain')
		asked.end()
		const [answer] = await answered
		return { status: answer.statusCode as number, headers: answer.headers, text: await text(answer) }
	}
