import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { connectDatabase, queuePool, disconnectDatabase } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/embedded-database/start.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedSampleWorld } from '#prisma/seed/sample-world.ts'
const [dir, out] = process.argv.slice(2) as [string, string]
const db = await startEmbeddedDatabase(dir)
await migrate(db.connection); connectDatabase(db.connection); const boss = await startQueue({ alone: true })
const before = (await queuePool().query('select count(*) from audit_entry')).rows[0].count
console.log('before', before, await seedSampleWorld())
const q = async (sql: string) => JSON.stringify((await queuePool().query(sql)).rows, null, 1)
let text = ''
for (const sql of [`select id, chain, position, at, type, actor_id, "from", "to", revision, hash from audit_entry order by chain, position`, `select id, status, revision, answers_revision, filing_key from request order by id`, `select id, title, rank, status, programme_id from need order by id`, `select id,status from delivery order by id`, `select count(*) from notice`, `select event_key, template, person_id from notice order by 1,2,3`, `select count(*) from audit_broken()`, `select count(*) from reservation where released_at is null`, `select name, count(*) from pgboss.job group by 1 order by 1`]) text += (await q(sql)) + '\n'
writeFileSync(out, text)
console.log(createHash('md5').update(text).digest('hex'))
await boss.stop({ graceful: false }); await disconnectDatabase(); await db.stop(); process.exit(0)
