"""The plan file: schema, migrations, repositories, undo steps."""
