namespace Evidence.Storage.Databases;

/// <summary>
/// What PostgreSQL needs of the tables, whoever adds one: a schema for each ledger and one for what is of both, a role for each ledger that may read its own
/// schema and the shared one, ids in the order of their bytes, keys of eight bytes. It can be run again and again.
/// </summary>
internal static class PostgresShape
{
    /// <summary>Run before the migrations, which need the schemas, and after them.</summary>
    public const string Sql =
        """
        create schema if not exists evidence;
        create schema if not exists trial;
        create schema if not exists testimonial;
        do $$
        declare
            ledger text;
            found record;
        begin
            foreach ledger in array array['trial', 'testimonial'] loop
                for found in select tablename from pg_tables where schemaname = 'evidence' and tablename like ledger || '\_%' loop
                    execute format('alter table evidence.%I set schema %I', found.tablename, ledger);
                end loop;
            end loop;

            for found in
                select c.table_schema, c.table_name, c.column_name, c.data_type from information_schema.columns c
                 where c.table_schema in ('evidence', 'trial', 'testimonial')
                   and ((c.data_type = 'text' and c.collation_name is distinct from 'C') or c.data_type = 'integer')
            loop
                execute format('alter table %I.%I alter column %I type %s', found.table_schema, found.table_name, found.column_name,
                    case found.data_type when 'text' then 'text collate "C"' else 'bigint' end);
            end loop;

            foreach ledger in array array['trial', 'testimonial'] loop
                if not exists (select 1 from pg_roles where rolname = 'evidence_' || ledger) then
                    begin
                        execute format('create role %I nologin', 'evidence_' || ledger);
                    exception when duplicate_object or unique_violation then null;
                    end;
                end if;

                -- who makes a role may give it away, and so may take it, but since version 16 (set_option) does not have it unasked
                if not exists (select 1 from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
                                where r.rolname = 'evidence_' || ledger and u.rolname = current_user
                                  and coalesce((to_jsonb(m) ->> 'set_option')::boolean, true)) then
                    begin
                        execute format('grant %I to current_user', 'evidence_' || ledger);
                    exception when unique_violation or internal_error then
                        -- the same was done at this moment from another database of the server
                        null;
                    end;
                end if;

                -- both may name the other's tables and are told that they have no right to them
                execute format('grant usage on schema evidence, trial, testimonial to %I', 'evidence_' || ledger);
                execute format('grant select on all tables in schema evidence, %I to %I', ledger, 'evidence_' || ledger);
            end loop;
        end $$
        """;
}
