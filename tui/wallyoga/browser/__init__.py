"""The app in a browser: a small web server for one person, guarded against everybody else."""
